package vn.congdoan.kh415.check;

import java.util.List;
import vn.congdoan.kh415.model.finding.Finding;

/** One question asked of the accepted figures of a period. */
interface Check {
    List<Finding> findings(CheckedFigures figures);
}
