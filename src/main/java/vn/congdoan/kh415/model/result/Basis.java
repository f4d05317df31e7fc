package vn.congdoan.kh415.model.result;

import java.util.List;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Assignment;

/**
 * What a closed period rests on beside its own returns, as it was at its closing: with it the same results come again, whatever
 * became of the workspace since.
 *
 * @param plan the text of the plan's file
 * @param units the rows of the registry
 * @param waivers the text of the file of waivers; empty if there was none
 * @param assigned the numbers that were assigned
 * @param earlier the months before that were not closed then, with the figures that counted and the results last reported; those
 *     that were closed are kept by themselves
 */
public record Basis(String plan, List<Unit> units, String waivers, List<Assignment> assigned, List<Snapshot> earlier) {
    public Basis {
        units = List.copyOf(units);
        assigned = List.copyOf(assigned);
        earlier = List.copyOf(earlier);
    }
}
