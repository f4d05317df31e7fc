/**
 * The way in: whatever lies in the folders of a workspace becomes values of the model. What enters: paths; what leaves:
 * {@link vn.congdoan.kh415.model.Table tables} with their format forgotten, the plan and the registry, each with what was
 * found on the way. Nothing in a file is executed, fetched or trusted: what breaks a reader becomes a finding, and
 * {@code Limits} says how much of a file is taken in. This package alone knows the formats and their libraries.
 *
 * <p>Start with {@link vn.congdoan.kh415.read.ReturnFiles} (a folder of returns) and
 * {@link vn.congdoan.kh415.read.TableFile} (one file, routed by its content).
 */
@NullMarked
package vn.congdoan.kh415.read;

import org.jspecify.annotations.NullMarked;
