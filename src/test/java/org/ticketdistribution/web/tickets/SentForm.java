package org.ticketdistribution.web.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;

/** A form of a page as a browser without any script sends it: with the hidden fields that the page put into it. */
public final class SentForm {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private SentForm() {}

    /** The form with this action as the page has it now. */
    public static SentForm on(String address, String action) {
        var page = Api.getEncoded(address).text();
        assertThat(page).contains("action=\"" + action + "\"");
        var form = new SentForm();
        var content = page.substring(page.indexOf("action=\"" + action + "\"")).split("</form>", 2)[0];
        HIDDEN.matcher(content).results().forEach(field -> form.fields.put(field.group(1), field.group(2)));
        return form;
    }

    public SentForm with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** Sends it, and follows nowhere. */
    public Answer to(String action) {
        return Answer.of(send(action));
    }

    private Response send(String action) {
        return Api.with()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(action);
    }

    /** Sends it with a file. */
    public Answer to(String action, String fileName, byte[] content) {
        var request =
                Api.with().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
        fields.forEach(request::multiPart);
        return Answer.of(request.multiPart("file", fileName, content).post(action));
    }
}
