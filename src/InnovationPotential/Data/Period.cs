using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using InnovationPotential.Data;

namespace InnovationPotential;

/// <summary>A year, fiscal year, half-year, quarter or month: a stretch of time with a beginning and a length.</summary>
/// <remarks>
/// <para>
/// Read are years (<c>2020</c>), half-years (<c>2020H2</c>, <c>2020-S2</c>), quarters (<c>2020Q3</c>, <c>2020-Q3</c>), months
/// (<c>2020-07</c>, <c>2020M07</c>) and fiscal, budget or school years (<c>2019/20</c>, <c>2019-2020</c>, <c>FY2020</c>, which ends in
/// 2020 and is the same as <c>2019/20</c>). <c>2007-08</c> alone is the month; in a table the whole column decides
/// (<see cref="CsvOptions.FiscalYears"/>), as it does of which periods dates are the ends.
/// </para>
/// <para>
/// Two periods are equal when they begin together, are equally long and are both fiscal or both not, however they are written: 2020,
/// 2020H1, 2020Q1, 2020-01 and 2020/21 are five. Ordered by <see cref="Time"/>, and of those that begin together the longer first.
/// </para>
/// </remarks>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>How periods are written, for hints.</summary>
    internal const string Forms = "2020, 2020H2, 2020Q3, 2020-07 or, for a fiscal year, 2019/20";

    /// <summary>The kinds of periods in their order: what one is called, and how many a year has.</summary>
    internal static readonly (string Name, int PerYear)[] Kinds =
        [("a year", 1), ("a fiscal year", 1), ("a half-year", 2), ("a quarter", 4), ("a month", 12)];

    private readonly string? _label;

    internal Period(PeriodKind kind, int year, int part, string? label)
    {
        Kind = kind;
        Time = year + ((part - 1) / (double)PerYear(kind));
        _label = label ?? (kind == PeriodKind.Month ? Text($"{year:D4}-{part:D2}") : Written(kind, year, part));
    }

    /// <summary>The period as it is written; of one that a table states by dates, the usual way to write it.</summary>
    public string Label => _label ?? "0";

    /// <summary>The beginning of the period in years; of a fiscal year, the calendar year in which it begins.</summary>
    public double Time { get; }

    /// <summary>The length in months: 12, 6, 3 or 1.</summary>
    public int Months => 12 / PerYear(Kind);

    /// <summary>Whether it is a fiscal year, which never meets a calendar year.</summary>
    public bool IsFiscalYear => Kind == PeriodKind.FiscalYear;

    internal PeriodKind Kind { get; }

    /// <summary>The kind in words, such as <c>a quarter</c>.</summary>
    internal string KindName => Kinds[(int)Kind].Name;

    /// <summary>A text that means this period in whatever company.</summary>
    internal string Unmistakable => Written(Kind, (int)Time, (int)Math.Round((Time - (int)Time) * PerYear(Kind)) + 1);

    /// <summary>The label where it means this period when read alone; else a text that does.</summary>
    internal string AloneText => TryParse(Label, out var read) && read == this ? Label : Unmistakable;

    /// <summary>A year.</summary>
    /// <param name="year">From 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in the range.</exception>
    public static Period Year(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return new Period(PeriodKind.Year, year, 1, year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A year.</summary>
    /// <param name="year">From 1 to 9999.</param>
    public static implicit operator Period(int year) => Year(year);

    /// <summary>A year; the same as the conversion.</summary>
    /// <param name="year">From 1 to 9999.</param>
    public static Period FromInt32(int year) => Year(year);

    /// <summary>Reads a period by itself; <c>2007-08</c> is the month.</summary>
    /// <param name="text">The text, such as <c>2020</c>, <c>2020-Q3</c> or <c>2019/20</c>.</param>
    /// <exception cref="FormatException">The text is no period. A date is none: alone it does not say how long the period is.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is no period. Write {Forms}.");

    /// <summary>Reads a period by itself; <c>2007-08</c> is the month.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period read.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        var isPeriod = PeriodForm.TryRead(text, out var form) && form.Notation != PeriodNotation.Date;
        period = isPeriod ? form.Alone(text!.Trim()) : default;
        return isPeriod;
    }

    /// <summary>Whether both are the same stretch of time, however they are written.</summary>
    /// <param name="other">The period to compare with.</param>
    public bool Equals(Period other) => Time.Equals(other.Time) && Kind == other.Kind;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Kind);

    /// <inheritdoc/>
    public int CompareTo(Period other) => Time.CompareTo(other.Time) is not 0 and var order ? order : Kind.CompareTo(other.Kind);

    /// <summary>Whether one begins before another, or with it and is longer.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether one begins after another, or with it and is shorter.</summary>
    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether one does not come after another.</summary>
    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one does not come before another.</summary>
    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The period as it is written.</summary>
    public override string ToString() => Label;

    internal static int PerYear(PeriodKind kind) => Kinds[(int)kind].PerYear;

    private static string Written(PeriodKind kind, int year, int part) => kind switch
    {
        PeriodKind.FiscalYear => Text($"{year:D4}/{(year + 1) % 100:D2}"),
        PeriodKind.HalfYear => Text($"{year:D4}H{part}"),
        PeriodKind.Quarter => Text($"{year:D4}Q{part}"),
        PeriodKind.Month => Text($"{year:D4}M{part:D2}"),
        _ => Text($"{year:D4}"),
    };

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
