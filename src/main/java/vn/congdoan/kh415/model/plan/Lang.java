package vn.congdoan.kh415.model.plan;

/** The language of everything that a user reads. */
public enum Lang {
    VI,
    EN
}
