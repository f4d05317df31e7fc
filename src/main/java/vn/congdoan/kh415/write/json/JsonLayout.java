package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * JSON that people can read and compare line by line: indented by two spaces, but each entry of a long list on one line.
 * Lines end with a line feed on every system.
 */
final class JsonLayout implements PrettyPrinter {
    private int depth;
    private boolean nextOnOneLine;

    /** The depth of the outermost object that stands on one line; 0 outside of such. */
    private int lineDepth;

    /** The object that is started next stands on one line, with all that it holds. */
    void oneLine() {
        nextOnOneLine = true;
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        depth++;
        if (nextOnOneLine && lineDepth == 0) {
            lineDepth = depth;
        }
        nextOnOneLine = false;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        newLine(json, "");
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        newLine(json, " ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        newLine(json, "");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        newLine(json, " ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int entries) throws IOException {
        end(json, entries, ']');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    private void end(JsonGenerator json, int entries, char bracket) throws IOException {
        boolean onOneLine = lineDepth > 0;
        if (depth == lineDepth) {
            lineDepth = 0;
        }
        depth--;
        if (!onOneLine && entries > 0) {
            newLine(json, "");
        }
        json.writeRaw(bracket);
    }

    private void newLine(JsonGenerator json, String instead) throws IOException {
        json.writeRaw(lineDepth > 0 ? instead : "\n" + "  ".repeat(depth));
    }
}
