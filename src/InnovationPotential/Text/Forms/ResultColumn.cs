using System.Text.Json;

namespace InnovationPotential.Text;

/// <summary>
/// A column of a result, defined once for all forms: the member of a JSON object, the field of a CSV row, the cell of a table for people.
/// </summary>
/// <typeparam name="T">What a row tells of.</typeparam>
internal sealed record ResultColumn<T>
{
    private readonly Func<T, ResultValue> _value;
    private Func<double?, string>? _number;
    private Action<Utf8JsonWriter, T>? _write;

    /// <summary>A column of texts.</summary>
    /// <param name="name">Its name in JSON, such as <c>possibleLevels</c>; the field is <c>possible_levels</c>, the heading <c>possible
    /// levels</c>.</param>
    /// <param name="value">The value of a row.</param>
    /// <param name="heading">The heading for people, where it is another.</param>
    public ResultColumn(string name, Func<T, ResultValue> value, string? heading = null)
    {
        (Name, _value) = (name, value);
        Field = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        Heading = heading ?? Field.Replace('_', ' ');
    }

    /// <summary>A column of numbers.</summary>
    /// <param name="name">Its name in JSON.</param>
    /// <param name="value">The value of a row.</param>
    /// <param name="number">How people see a number, and none.</param>
    /// <param name="heading">The heading for people, where it is another.</param>
    public ResultColumn(string name, Func<T, ResultValue> value, Func<double?, string> number, string? heading = null)
        : this(name, value, heading) => (_number, Alignment) = (number, TextAlignment.Right);

    /// <summary>Members of the JSON object that are no single values.</summary>
    /// <param name="write">Writes them, with their names.</param>
    public ResultColumn(Action<Utf8JsonWriter, T> write)
        : this("", _ => default) => (_write, Forms) = (write, ResultForms.Json);

    /// <summary>The name in JSON.</summary>
    public string Name { get; }

    /// <summary>The heading in CSV.</summary>
    public string Field { get; init; }

    /// <summary>The heading for people.</summary>
    public string Heading { get; init; }

    /// <summary>The side of the column the texts for people stand at.</summary>
    public TextAlignment Alignment { get; init; }

    /// <summary>The forms the column is part of.</summary>
    public ResultForms Forms { get; init; } = ResultForms.All;

    /// <summary>Whether JSON leaves the member out where there is nothing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What people see where there is nothing, in a column of texts.</summary>
    public string Empty { get; init; } = "";

    /// <summary>Whether the texts are codes of units, of which people see what these are called.</summary>
    public bool NamesUnits { get; init; }

    /// <summary>What people see, where it is not the value.</summary>
    public Func<T, string?>? Shown { get; init; }

    /// <summary>What people see of a row.</summary>
    public string Show(T row)
    {
        if (Shown is not null) return Shown(row) ?? Empty;
        var value = _value(row);
        return value.Text ?? _number?.Invoke(value.Number) ?? Empty;
    }

    /// <summary>A row's value, as programs read it.</summary>
    public ResultValue ValueOf(T row) => _value(row);

    /// <summary>Writes a row's member.</summary>
    public void Write(Utf8JsonWriter writer, T row)
    {
        if (_write is not null)
        {
            _write(writer, row);
            return;
        }

        var value = _value(row);
        if (IsOptional && value.IsEmpty) return;
        writer.WritePropertyName(Name);
        value.WriteTo(writer);
    }

    /// <summary>The same column for rows of which these are a part.</summary>
    /// <param name="part">The part; null where a row has none, and then nothing is its value.</param>
    public ResultColumn<TWhole> Of<TWhole>(Func<TWhole, T?> part) =>
        new(Name, whole => part(whole) is { } own ? _value(own) : default, Heading)
        {
            _number = _number,
            _write = _write is null ? null : (writer, whole) => _write(writer, part(whole)!),
            Field = Field,
            Alignment = Alignment,
            Forms = Forms,
            IsOptional = IsOptional,
            Empty = Empty,
            NamesUnits = NamesUnits,
            Shown = Shown is null ? null : whole => part(whole) is { } own ? Shown(own) : null,
        };
}
