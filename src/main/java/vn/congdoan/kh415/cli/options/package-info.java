/**
 * What is typed behind a command: options → values, or a refusal that names all that cannot be used. Start with {@link PeriodOptions}.
 */
@NullMarked
package vn.congdoan.kh415.cli.options;

import org.jspecify.annotations.NullMarked;
