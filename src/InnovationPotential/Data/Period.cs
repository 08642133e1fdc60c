using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationPotential;

/// <summary>A year, half-year, quarter or month.</summary>
/// <remarks>
/// Ordered by <see cref="Time"/>. <c>2020</c>, <c>2020H2</c>, <c>2020Q3</c>, <c>2020-Q3</c>, <c>2020-07</c> and <c>2020M07</c> are read.
/// </remarks>
public readonly partial record struct Period : IComparable<Period>
{
    private readonly string? _label;

    private Period(string label, double time)
    {
        _label = label;
        Time = time;
    }

    /// <summary>The period as it is written.</summary>
    public string Label => _label ?? "0";

    /// <summary>The beginning of the period in years.</summary>
    public double Time { get; }

    /// <summary>A year.</summary>
    /// <param name="year">From 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in the range.</exception>
    public static Period Year(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return new Period(year.ToString(CultureInfo.InvariantCulture), year);
    }

    /// <summary>A year.</summary>
    /// <param name="year">From 1 to 9999.</param>
    public static implicit operator Period(int year) => Year(year);

    /// <summary>A year; the same as the conversion.</summary>
    /// <param name="year">From 1 to 9999.</param>
    public static Period FromInt32(int year) => Year(year);

    /// <summary>Reads a period.</summary>
    /// <param name="text">The text, such as <c>2020</c> or <c>2020-Q3</c>.</param>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period)
            ? period : throw new FormatException($"'{text}' is no period. Write 2020, 2020H2, 2020Q3 or 2020-07.");

    /// <summary>Reads a period.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period read.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        var match = Written().Match(text ?? "");
        if (!match.Success) return false;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var parts = match.Groups["unit"].Value.ToUpperInvariant() switch { "H" => 2, "Q" => 4, _ => 12 };
        var part = match.Groups["part"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 1;
        if (year < 1 || part < 1 || part > parts) return false;
        period = new Period(match.Groups["label"].Value, year + ((part - 1) / (double)parts));
        return true;
    }

    /// <summary>Whether both are the same stretch of time, however they are written.</summary>
    /// <param name="other">The period to compare with.</param>
    public bool Equals(Period other) => Time.Equals(other.Time);

    /// <inheritdoc/>
    public override int GetHashCode() => Time.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Period other) => Time.CompareTo(other.Time);

    /// <summary>Whether one begins before another.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(Period left, Period right) => left.Time < right.Time;

    /// <summary>Whether one begins after another.</summary>
    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Period left, Period right) => left.Time > right.Time;

    /// <summary>Whether one does not begin after another.</summary>
    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Period left, Period right) => left.Time <= right.Time;

    /// <summary>Whether one does not begin before another.</summary>
    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Period left, Period right) => left.Time >= right.Time;

    /// <summary>The period as it is written.</summary>
    public override string ToString() => Label;

    [GeneratedRegex(@"^\s*(?<label>(?<year>[0-9]{4})(-?(?<unit>[HhQqMm])(?<part>[0-9]{1,2})|-(?<part>[0-9]{2}))?)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
