using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationPotential.Data;

/// <summary>What a text says of a period by itself, before the other texts of its column are known.</summary>
/// <param name="Notation">How it is written.</param>
/// <param name="Year">The calendar year, or the one in which a fiscal year begins.</param>
/// <param name="Part">The half-year, quarter or month, from 1; of 2007-08 the number behind the hyphen.</param>
/// <param name="Day">The day of the month of a date; else 1.</param>
internal readonly partial record struct PeriodForm(PeriodNotation Notation, int Year, int Part = 1, int Day = 1)
{
    /// <summary>Whether it can be a month.</summary>
    public bool CanBeMonth => Part is >= 1 and <= 12;

    /// <summary>Whether a text is written as dates are, readable or not.</summary>
    /// <param name="text">The text.</param>
    public static bool LooksLikeDate(string text) => DateLike().IsMatch(text);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; white space around it does not matter.</param>
    /// <param name="form">What it says.</param>
    /// <returns>Whether it is a period or a date.</returns>
    public static bool TryRead(string? text, out PeriodForm form)
    {
        var trimmed = (text ?? "").Trim();
        form = Plain().Match(trimmed) is { Success: true } plain ? OfPlain(plain)
            : Fiscal().Match(trimmed) is { Success: true } fiscal ? OfFiscal(fiscal)
            : Named().Match(trimmed) is { Success: true } named ? new PeriodForm(PeriodNotation.NamedFiscalYear, Number(named, "year") - 1)
            : Date().Match(trimmed) is { Success: true } date ? OfDate(date)
            : default;
        return form.Year >= 1;
    }

    /// <summary>The period it is when nothing else is known: 2007-08 is a month. Not defined for dates.</summary>
    /// <param name="label">How it is written.</param>
    public Period Alone(string label)
    {
        var kind = Notation switch
        {
            PeriodNotation.Year => PeriodKind.Year,
            PeriodNotation.HalfYear => PeriodKind.HalfYear,
            PeriodNotation.Quarter => PeriodKind.Quarter,
            PeriodNotation.Month => PeriodKind.Month,
            PeriodNotation.Consecutive when CanBeMonth => PeriodKind.Month,
            _ => PeriodKind.FiscalYear,
        };
        return As(kind, label);
    }

    /// <summary>The period of a kind; of a date, the one it lies in.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="label">How it is written; null for the usual way.</param>
    public Period As(PeriodKind kind, string? label = null) => new(kind, Year, kind switch
    {
        PeriodKind.Year or PeriodKind.FiscalYear => 1,
        _ when Notation == PeriodNotation.Date => ((Part - 1) / (12 / Period.PerYear(kind))) + 1,
        _ => Part,
    }, label);

    /// <summary>Whether a date is the first or the last day of a period of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="last">Whether the last day is meant.</param>
    public bool Bounds(PeriodKind kind, bool last)
    {
        var months = 12 / Period.PerYear(kind);
        return last ? Day == DateTime.DaysInMonth(Year, Part) && Part % months == 0 : Day == 1 && (Part - 1) % months == 0;
    }

    private static PeriodForm OfPlain(Match match)
    {
        var (year, part) = (Number(match, "year"), match.Groups["part"].Success ? Number(match, "part") : 1);
        var (notation, parts) = match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            "H" or "S" => (PeriodNotation.HalfYear, 2),
            "Q" => (PeriodNotation.Quarter, 4),
            "M" => (PeriodNotation.Month, 12),
            "A" => (PeriodNotation.Year, 1),
            _ when !match.Groups["part"].Success => (PeriodNotation.Year, 1),
            _ => part == (year + 1) % 100 ? (PeriodNotation.Consecutive, 99) : (PeriodNotation.Month, 12),
        };
        return part > parts || (part < 1 && notation != PeriodNotation.Consecutive) ? default : new PeriodForm(notation, year, part);
    }

    private static PeriodForm OfFiscal(Match match)
    {
        var (year, end) = (Number(match, "year"), match.Groups["end"].Value);
        var next = year + 1;
        return Number(match, "end") == (end.Length == 2 ? next % 100 : next) ? new PeriodForm(PeriodNotation.FiscalYear, year) : default;
    }

    private static PeriodForm OfDate(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PeriodForm(PeriodNotation.Date, year, month, day)
            : default;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})([- ]?(?<unit>[AHSQMahsqm])(?<part>[0-9]{1,2})|-(?<part>[0-9]{2}))?$", Options)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^([Ff][Yy][ -]?)?(?<year>[0-9]{4})[/–-](?<end>[0-9]{4}|[0-9]{2})$", Options)]
    private static partial Regex Fiscal();

    [GeneratedRegex(@"^[Ff][Yy][ -]?(?<year>[0-9]{4})$", Options)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?<sign>[-/])(?<month>[0-9]{2})\k<sign>(?<day>[0-9]{2})" +
        @"([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)? ?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$", Options)]
    private static partial Regex Date();

    [GeneratedRegex(@"^([0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9]{8})\b", Options)]
    private static partial Regex DateLike();

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
}
