package vn.congdoan.kh415.model.finding;

/** How much a finding matters. */
public enum Severity {
    /** The figure or the file is not used. */
    ERROR,
    /** It is used, and someone must look. */
    WARNING,
    /** Worth knowing. */
    INFO
}
