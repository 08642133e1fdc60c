using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>Parses JSON text into values with positions. Comments and trailing commas are no JSON; duplicate members are reported.</summary>
internal ref struct JsonParsing
{
    private const int MaxDepth = 64;
    private readonly ReadOnlySpan<byte> _text;
    private readonly List<Diagnostic> _problems;
    private Utf8JsonReader _reader;
    private int _line;
    private int _lineStart;
    private int _counted;

    private JsonParsing(ReadOnlySpan<byte> text, List<Diagnostic> problems)
    {
        _text = text;
        _problems = problems;
        _reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        _line = 1;
    }

    /// <summary>The value of a whole text; null, with a problem added, when it is not well-formed.</summary>
    public static JsonValue? Parse(string text, List<Diagnostic> problems)
    {
        var bytes = Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text);
        try
        {
            var parsing = new JsonParsing(bytes, problems);
            parsing._reader.Read();
            var value = parsing.Value("$");
            parsing._reader.Read();
            return value;
        }
        catch (JsonException e)
        {
            var place = new Location { Row = (int)(e.LineNumber ?? 0) + 1, Column = (int)(e.BytePositionInLine ?? 0) + 1 };
            var message = bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty ? "The text is empty." : $"The text is not well-formed JSON: {e.Message.Split(" LineNumber:")[0]}";
            problems.Add(Diagnostic.Error(ModelCodes.InvalidJson, message, place, "Comments and trailing commas are not allowed."));
            return null;
        }
    }

    private JsonValue Value(string path)
    {
        var (line, column) = Position();
        var kind = _reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.String => JsonValueKind.String,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            _ => JsonValueKind.Null,
        };
        return new JsonValue
        {
            Kind = kind,
            Path = path,
            Line = line,
            Column = column,
            Text = kind == JsonValueKind.String ? _reader.GetString()! : kind == JsonValueKind.Number ? Encoding.UTF8.GetString(_reader.ValueSpan) : "",
            Members = kind == JsonValueKind.Object ? Members(path) : [],
            Items = kind == JsonValueKind.Array ? Items(path) : [],
        };
    }

    private List<KeyValuePair<string, JsonValue>> Members(string path)
    {
        var members = new List<KeyValuePair<string, JsonValue>>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var (line, column) = Position();
            var below = $"{path}.{name}";
            if (members.Any(m => m.Key == name)) _problems.Add(Diagnostic.Error(ModelCodes.DuplicateMember, $"The member '{name}' stands twice.", new Location { Row = line, Column = column, Path = below }, "Keep one of them."));
            _reader.Read();
            members.Add(new(name, Value(below)));
        }

        return members;
    }

    private List<JsonValue> Items(string path)
    {
        var items = new List<JsonValue>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(Value(string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]")));
        return items;
    }

    private (int Line, int Column) Position()
    {
        var start = (int)_reader.TokenStartIndex;
        for (; _counted < start; _counted++)
        {
            if (_text[_counted] != (byte)'\n') continue;
            _line++;
            _lineStart = _counted + 1;
        }

        return (_line, Encoding.UTF8.GetCharCount(_text[_lineStart..start]) + 1);
    }
}
