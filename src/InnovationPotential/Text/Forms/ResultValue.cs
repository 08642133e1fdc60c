using System.Text.Json;

namespace InnovationPotential.Text;

/// <summary>One value of a result: a text, a number, a truth or several texts, or nothing.</summary>
/// <remarks>A number stays one until it is written: no string is made of it for CSV or JSON.</remarks>
internal readonly struct ResultValue
{
    private readonly Kind _kind;
    private readonly double _number;
    private readonly string? _text;
    private readonly EquatableArray<string> _texts;

    private ResultValue(Kind kind, double number = double.NaN, string? text = null, EquatableArray<string> texts = default) =>
        (_kind, _number, _text, _texts) = (kind, number, text, texts);

    private enum Kind
    {
        Empty,
        Number,
        Text,
        Truth,
        Texts,
    }

    /// <summary>Whether there is no text, no number, no truth and no list.</summary>
    public bool IsEmpty => _kind == Kind.Empty;

    /// <summary>The number; null where there is none.</summary>
    public double? Number => _kind == Kind.Number ? _number : null;

    /// <summary>The text, or the texts one after the other; null where there is none.</summary>
    public string? Text => _kind == Kind.Texts ? string.Join('|', _texts.AsSpan()) : _text;

    public static implicit operator ResultValue(double? number) =>
        number is { } known && !double.IsNaN(known) ? new(Kind.Number, known) : default;

    public static implicit operator ResultValue(string? text) => text is null ? default : new(Kind.Text, text: text);

    public static implicit operator ResultValue(bool truth) => new(Kind.Truth, text: truth ? "true" : "false");

    public static implicit operator ResultValue(EquatableArray<string> texts) => new(Kind.Texts, texts: texts);

    /// <summary>Writes the value as the next field: numbers exactly, texts with <c>|</c> between them, nothing as an empty field.</summary>
    public void WriteTo(CsvText csv)
    {
        if (_kind == Kind.Number) csv.Write(_number);
        else if (_kind == Kind.Texts) csv.Write(_texts.AsSpan());
        else csv.Write(_text);
    }

    /// <summary>Writes the value: numbers exactly, nothing and infinite numbers as null.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (_kind)
        {
            case Kind.Number when double.IsFinite(_number):
                writer.WriteNumberValue(_number);
                break;
            case Kind.Text:
                writer.WriteStringValue(_text);
                break;
            case Kind.Truth:
                writer.WriteBooleanValue(_text == "true");
                break;
            case Kind.Texts:
                writer.WriteStartArray();
                foreach (var text in _texts.AsSpan()) writer.WriteStringValue(text);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
