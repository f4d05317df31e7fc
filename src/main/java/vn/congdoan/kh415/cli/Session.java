package vn.congdoan.kh415.cli;

/** What every command is given: where to speak, and what surrounds the run. */
record Session(Terminal terminal, Surroundings surroundings) {}
