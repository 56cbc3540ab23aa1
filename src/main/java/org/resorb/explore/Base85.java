package org.resorb.explore;

/** Bytes as text, four in five letters, where base 64 needs more than five. No letter means anything in HTML. */
final class Base85 {
    /** Those of Z85 without angle brackets and ampersand. */
    private static final String LETTERS =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?~|()[]{}@%$#_";

    private static final int BASE = 85;

    private Base85() {}

    /** The text, the number of bytes and a semicolon before it. */
    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder().append(bytes.length).append(';');
        for (int i = 0; i < bytes.length; i += 4) {
            long four = 0;
            for (int j = i; j < i + 4; j++) {
                four = four << 8 | (j < bytes.length ? bytes[j] & 0xFF : 0);
            }
            char[] five = new char[5];
            for (int j = 4; j >= 0; j--) {
                five[j] = LETTERS.charAt((int) (four % BASE));
                four /= BASE;
            }
            text.append(five);
        }
        return text.toString();
    }
}
