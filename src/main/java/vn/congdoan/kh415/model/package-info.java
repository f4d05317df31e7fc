/**
 * The nouns: records, enums and sealed interfaces that every other package speaks in. Pure; knows no file, clock or library.
 *
 * <p>Start with {@link vn.congdoan.kh415.model.plan.Plan} (what is asked), {@link vn.congdoan.kh415.model.figure.Submission} (what a
 * sender said) and {@link vn.congdoan.kh415.model.result.Assessment} (what came of it).
 *
 * <table>
 * <caption>Glossary: what the office says, what the code says</caption>
 * <tr><th>Tiếng Việt</th><th>Code</th><th>Meaning</th></tr>
 * <tr><td>kế hoạch</td><td>{@code Plan}</td><td>the targets of a programme, read from targets.yaml</td></tr>
 * <tr><td>chỉ tiêu</td><td>{@code Indicator}</td><td>a numerator, perhaps a denominator, and what they are held against</td></tr>
 * <tr><td>mức phấn đấu</td><td>{@code Target}</td><td>the figure to reach, with its dates of validity</td></tr>
 * <tr><td>số liệu</td><td>{@code Measure}</td><td>a figure that a return carries</td></tr>
 * <tr><td>tử số, mẫu số</td><td>{@code numerator, denominator}</td><td>the two halves of a {@code Ratio}</td></tr>
 * <tr><td>tổ chức công đoàn, đơn vị</td><td>{@code Unit}</td><td>a union body as it stands in a period</td></tr>
 * <tr><td>cấp</td><td>{@code Kind}</td><td>what sort of body a unit is; bodies are counted by kind, never by depth</td></tr>
 * <tr><td>khu vực, loại hình</td><td>{@code Sector}</td><td>state enterprise, non-state enterprise, public office …</td></tr>
 * <tr><td>cụm thi đua</td><td>{@code cluster}</td><td>units compared with one another</td></tr>
 * <tr><td>danh mục đơn vị</td><td>{@code Registry}</td><td>every unit with its dates; {@code Tree} is the registry on one day</td></tr>
 * <tr><td>báo cáo</td><td>{@code Submission}</td><td>what one file says of one unit and period; the accepted whole is a {@code Return}</td></tr>
 * <tr><td>mã đơn vị, mã chỉ tiêu, mã số liệu</td><td>{@code UnitCode, IndicatorId, MeasureId}</td><td>what was recognised; what a file says before that is a text</td></tr>
 * <tr><td>kỳ</td><td>{@code YearMonth period}</td><td>the month a figure speaks of</td></tr>
 * <tr><td>lỗi, cảnh báo, lưu ý</td><td>{@code Finding}</td><td>something the sender or the secretariat should know</td></tr>
 * <tr><td>chấp nhận (miễn cảnh báo)</td><td>{@code Waiver}</td><td>one exact value accepted despite a finding, until a day</td></tr>
 * <tr><td>đơn vị thành viên</td><td>{@code Kind.partOf}</td><td>a kind that is part of another and is counted nowhere as a body</td></tr>
 * <tr><td>lũy kế từ đầu năm</td><td>{@code OverTime.YTD}</td><td>distinct people since the reporting year began; months are never added</td></tr>
 * <tr><td>phát sinh trong tháng</td><td>{@code OverTime.FLOW}</td><td>the only kind of figure that is added over months</td></tr>
 * <tr><td>phần của đơn vị</td><td>{@code Contribution}</td><td>the numerator and denominator of one body for one indicator, and what they rest on</td></tr>
 * <tr><td>tổng của một cấp, của tất cả</td><td>{@code subtotal}, {@code Total}</td><td>contributions added up, of a part of the tree or of the whole</td></tr>
 * <tr><td>báo cáo tổng hợp</td><td>{@code consolidated}</td><td>one return for all bodies below its sender; those that it stands for are covered</td></tr>
 * <tr><td>đơn vị đã thôi hoạt động</td><td>{@code Departed}</td><td>the flow of a body that no longer stands, added at the nearest above that does</td></tr>
 * <tr><td>số kỳ trước</td><td>{@code carried}</td><td>an older figure that stands for a missing one, by the plan's policy</td></tr>
 * <tr><td>độ phủ</td><td>{@code Coverage}</td><td>expected = received + carried + covered + missing</td></tr>
 * <tr><td>đạt, vượt, chưa đạt …</td><td>{@code Verdict}</td><td>a figure held against the target in force</td></tr>
 * <tr><td>còn thiếu</td><td>{@code shortfall}</td><td>the least whole increase of the numerator that reaches the target</td></tr>
 * <tr><td>số giao, chỉ tiêu giao</td><td>{@code Assignment}</td><td>a number assigned to a unit for a year, beside the plan's percentage</td></tr>
 * <tr><td>xếp hạng</td><td>{@code Rank}</td><td>a unit's place among units of its kind, in its cluster and overall</td></tr>
 * <tr><td>bình quân mỗi năm</td><td>{@code Average}</td><td>the yearly sums of the years that have ended, and what they come to a year</td></tr>
 * <tr><td>chốt kỳ</td><td>{@code Snapshot}, {@code Restatement}</td><td>a period frozen as it was reported, and what it would be today</td></tr>
 * <tr><td>chấp nhận</td><td>{@code Waiver}</td><td>one exact value accepted despite a finding</td></tr>
 * <tr><td>tiến độ</td><td>{@code Pace}</td><td>whether the target is likely at the year's rate so far</td></tr>
 * </table>
 */
@NullMarked
package vn.congdoan.kh415.model;

import org.jspecify.annotations.NullMarked;
