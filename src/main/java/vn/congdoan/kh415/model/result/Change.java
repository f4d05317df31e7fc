package vn.congdoan.kh415.model.result;

import vn.congdoan.kh415.model.figure.Ratio;

/**
 * What a value's change between two periods is made of. The effects add up to the whole change exactly; each is a difference of
 * values, not yet a percentage.
 *
 * @param bodies how many bodies had a usable pair over more than nothing in both periods: the matched
 * @param matchedBefore their pairs added up, then; 0/0 if there is none
 * @param matchedNow the same now
 * @param whole the value now minus the value then
 * @param coverage what comes of bodies that are not matched: the whole change minus that of the matched
 * @param rate what comes of the matched bodies' own rates, at the mean of their weights then and now
 * @param mix what comes of their weights, at the mean of their rates then and now
 */
public record Change(
        int bodies,
        Ratio matchedBefore,
        Ratio matchedNow,
        Fraction whole,
        Fraction coverage,
        Fraction rate,
        Fraction mix) {}
