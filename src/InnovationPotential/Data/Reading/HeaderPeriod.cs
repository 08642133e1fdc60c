using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationPotential.Data;

/// <summary>Reads the periods that stand in a header: alone, or behind an indicator's name.</summary>
internal static partial class HeaderPeriod
{
    private const int Turn = 50;

    /// <summary>Whether a column's name is a period: <c>2019</c>, <c>2019/20</c>, <c>2015 [YR2015]</c>, <c>X2019</c>.</summary>
    /// <param name="name">The name.</param>
    public static bool Is(string name) => PeriodForm.TryRead(PlainOf(name), out _);

    /// <summary>
    /// The year of a column's name that dresses it: of <c>2015 [YR2015]</c>, <c>X2019</c>, <c>YR2019</c>, <c>2019 год</c>; else the name.
    /// </summary>
    /// <param name="name">The name.</param>
    public static string PlainOf(string name) => Dressed().Match(name) is { Success: true } match ? match.Groups["year"].Value : name;

    /// <summary>Reads a column's name that ends in a year: <c>le_1990</c>, <c>Score (2019)</c>; with two digits <c>gini_91</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="twoDigits">Whether two digits are a year: from 50 on of the twentieth century, else of this one.</param>
    /// <param name="stem">What stands before the year.</param>
    /// <param name="period">The year.</param>
    public static bool TrySplit(string name, bool twoDigits, out string stem, out Period period)
    {
        (stem, period) = ("", default);
        var match = Behind().Match(name);
        if (!match.Success && twoDigits) match = BehindShort().Match(name);
        if (!match.Success) return false;
        stem = match.Groups["stem"].Value;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        period = Period.Year(year >= 100 ? year : year >= Turn ? 1900 + year : 2000 + year);
        return true;
    }

    [GeneratedRegex(@"^\s*((?<year>[0-9]{4}) ?\[YR[0-9]{4}\]|(X|YR)(?<year>(19|20)[0-9]{2})|(?<year>(19|20)[0-9]{2}) ?(г\.?|год))\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Dressed();

    [GeneratedRegex(@"^\s*((?<stem>.*[\p{L}\)\]%])([ _.\-]*|[ _]*[\(\[])|(?<stem>.*\p{L}.*[0-9](?<!(19|20)[0-9]{2}))[ _.\-])" +
        @"(?<year>(19|20)[0-9]{2})[\)\]]?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^\s*(?<stem>.*\p{L})[ _.\-](?<year>[0-9]{2})\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BehindShort();
}
