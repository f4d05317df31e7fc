package vn.congdoan.kh415.write.odf;

/** The namespaces of OpenDocument (OASIS ODF 1.3 part 3) that a marked copy touches, and one of ours. */
enum OdfName {
    OFFICE("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    TABLE("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    TEXT("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    STYLE("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    NUMBER("number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    CONFIG("config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
    FO("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    SVG("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    DC("dc", "http://purl.org/dc/elements/1.1/"),
    XLINK("xlink", "http://www.w3.org/1999/xlink"),
    /** Programs keep attributes that they do not know. */
    OURS("kh415", "urn:vn:congdoan:kh415");

    private final String prefix;
    private final String uri;

    OdfName(String prefix, String uri) {
        this.prefix = prefix;
        this.uri = uri;
    }

    /** As it is usually abbreviated. */
    String prefix() {
        return prefix;
    }

    String uri() {
        return uri;
    }
}
