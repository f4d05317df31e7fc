package vn.congdoan.kh415.read.list;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.table.Place;

/** A unit with the place of its row, and where it comes among others. */
record UnitRow(Unit unit, @Nullable BigDecimal order, Place place) {}
