using System.Text;
using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>
/// Parses JSON text into values with positions. Comments and trailing commas are no JSON; duplicate members are reported.
/// </summary>
internal ref struct JsonParsing(byte[] bytes, List<Diagnostic> problems)
{
    /// <summary>How deep objects and arrays may be nested.</summary>
    public const int MaxDepth = 64;

    /// <summary>How many characters a text may have.</summary>
    public const int MaxLength = 1 << 24;

    private Utf8JsonReader _reader = new(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue });
    private bool _isTooDeep;
    private int _line = 1;
    private int _column = 1;
    private int _counted;

    /// <summary>The value of a whole text; null, with a problem added, when it is not well-formed, too long or too deep.</summary>
    public static JsonValue? Parse(string text, List<Diagnostic> problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(Diagnostic.Error(ModelCodes.TooLarge,
                Invariant($"The text has {text.Length} characters; a model has at most {MaxLength}.")));
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text);
        var parsing = new JsonParsing(bytes, problems);
        try
        {
            parsing._reader.Read();
            var value = parsing.Value(JsonPlace.Root, 1);
            parsing._reader.Read();
            return parsing._isTooDeep ? null : value;
        }
        catch (JsonException e)
        {
            parsing.Add(Problem(bytes, e), (int)(e.LineNumber ?? 0), (int)(e.BytePositionInLine ?? 0));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader's way to say that an escaped text is no text.
            var (line, column) = parsing.Position();
            problems.Add(Diagnostic.Error(ModelCodes.InvalidJson,
                "The text is not well-formed JSON: half a surrogate pair is no character.", new Location { Row = line, Column = column }));
            return null;
        }
    }

    private static string Problem(ReadOnlySpan<byte> bytes, JsonException e) => bytes.Trim(" \t\r\n"u8).IsEmpty
        ? "The text is empty."
        : $"The text is not well-formed JSON: {e.Message.Split(" LineNumber:")[0].Replace(" Change the reader options.", "",
            StringComparison.Ordinal)}";

    private readonly void Add(string message, int line, int bytesInLine)
    {
        var start = 0;
        for (var passed = 0; passed < line; passed++) start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(bytes, start, Math.Min(bytesInLine, bytes.Length - start)) + 1;
        problems.Add(Diagnostic.Error(ModelCodes.InvalidJson, message, new Location { Row = line + 1, Column = column },
            "Comments and trailing commas are not allowed."));
    }

    private JsonValue Value(JsonPlace place, int depth)
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
        var isDeep = depth > MaxDepth && kind is (JsonValueKind.Object or JsonValueKind.Array);
        if (isDeep) SkipDeep(new Location { Row = line, Column = column });
        return new JsonValue
        {
            Kind = kind,
            At = place,
            Line = line,
            Column = column,
            Text = kind == JsonValueKind.String
                ? _reader.GetString()! : kind == JsonValueKind.Number ? Encoding.UTF8.GetString(_reader.ValueSpan) : "",
            Members = kind == JsonValueKind.Object && !isDeep ? Members(place, depth) : [],
            Items = kind == JsonValueKind.Array && !isDeep ? Items(place, depth) : [],
        };
    }

    private void SkipDeep(Location place)
    {
        if (!_isTooDeep)
            problems.Add(Diagnostic.Error(ModelCodes.TooDeep, $"The text is nested deeper than {MaxDepth} objects and arrays.", place));
        _isTooDeep = true;
        _reader.Skip();
    }

    private List<KeyValuePair<string, JsonValue>> Members(JsonPlace place, int depth)
    {
        var members = new List<KeyValuePair<string, JsonValue>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var (line, column) = Position();
            var below = new JsonPlace(place, name, 0);
            if (!names.Add(name))
                problems.Add(Diagnostic.Error(ModelCodes.DuplicateMember, $"The member '{name}' stands twice.",
                    new Location { Row = line, Column = column, Path = below.Path }, "Keep one of them."));
            _reader.Read();
            members.Add(new(name, Value(below, depth + 1)));
        }

        return members;
    }

    private List<JsonValue> Items(JsonPlace place, int depth)
    {
        var items = new List<JsonValue>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(new JsonPlace(place, null, items.Count), depth + 1));
        return items;
    }

    private (int Line, int Column) Position()
    {
        for (var start = (int)_reader.TokenStartIndex; _counted < start; _counted++)
        {
            var unit = bytes[_counted];
            if (unit == (byte)'\n') (_line, _column) = (_line + 1, 1);
            else if ((unit & 0xC0) != 0x80) _column += unit >= 0xF0 ? 2 : 1;
        }

        return (_line, _column);
    }
}
