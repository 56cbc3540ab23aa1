package org.resorb.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only they know who publish a result.
 *
 * @param date when
 * @param license address of its licence, empty if none was named
 * @param creators who made it
 * @param url page of the data set, empty if there is none
 */
public record PublicationDetails(LocalDate date, String license, List<Creator> creators, String url) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern CREATOR = Pattern.compile("\\s*([^<>]*[^<>\\s])\\s*(?:<(" + ADDRESS + ")>)?\\s*");

    /**
     * A person or an organisation.
     *
     * @param address such as an ORCID, empty if none was given
     */
    public record Creator(String name, String address) {
        /** Reads {@code NAME} or {@code NAME <https://…>}. Anything else: {@link IllegalArgumentException} in words. */
        public static Creator of(String text) {
            Matcher form = CREATOR.matcher(text);
            if (!form.matches()) {
                throw new IllegalArgumentException(
                        "is no name: " + text
                                + "; expected one such as \"Ada Lovelace\" or \"Ada Lovelace <https://orcid.org/0000-0002-1825-0097>\"");
            }
            return new Creator(form.group(1), form.group(2) == null ? "" : form.group(2));
        }

        String id() {
            return address.isEmpty() ? "#" + name.strip().replaceAll("[^\\p{L}\\p{N}]+", "-") : address;
        }

        Map<String, Object> json(String type) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("@type", type);
            json.put("name", name);
            if (!address.isEmpty()) {
                json.put("url", address);
            }
            return json;
        }
    }

    /** The address of a licence: its own, or that of an SPDX identifier. Neither: {@link IllegalArgumentException} in words. */
    public static String license(String text) {
        if (ADDRESS.matcher(text).matches()) {
            return text;
        }
        if (!SPDX.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "is no licence: " + text + "; expected an identifier of SPDX such as CC-BY-4.0, or an address");
        }
        return "https://spdx.org/licenses/" + text;
    }

    /** An address as it is given. Anything else: {@link IllegalArgumentException} in words. */
    public static String address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException("is no address: " + text + "; expected one such as https://doi.org/…");
        }
        return text;
    }
}
