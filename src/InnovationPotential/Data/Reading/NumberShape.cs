using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace InnovationPotential.Data;

/// <summary>Tells what a person may have meant by a text that was not read as a number.</summary>
internal static partial class NumberShape
{
    /// <summary>As many digits as every number keeps as a double.</summary>
    public const int ExactDigits = 15;

    /// <summary>What a text looks like.</summary>
    /// <param name="text">The text.</param>
    public static NumberLook LookOf(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > 40 || trimmed.AsSpan().IndexOfAnyInRange('0', '9') < 0) return NumberLook.None;
        if (Percent().IsMatch(trimmed)) return NumberLook.Percent;
        if (Comma().IsMatch(trimmed)) return NumberLook.DecimalComma;
        if (Grouped().IsMatch(trimmed)) return NumberLook.Thousands;
        return Trailing().IsMatch(trimmed) ? NumberLook.Trailing : NumberLook.None;
    }

    /// <summary>
    /// Whether a number identifies rather than measures: it begins with a zero that would be lost, or has more digits than a double keeps.
    /// </summary>
    /// <param name="text">The number as it is written.</param>
    public static bool Identifies(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        return trimmed is ['0', _, ..] || (trimmed.Length > ExactDigits && LosesDigits(trimmed));
    }

    private static bool LosesDigits(ReadOnlySpan<char> digits)
    {
        var number = double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return !double.IsFinite(number) || BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            != BigInteger.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^[+\-−]?[0-9][0-9., '’\u00A0\u202F]*\s?%$", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"^[+\-−]?[0-9]+,[0-9]+([eE][+\-]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"^[+\-−]?[0-9]{1,3}([., '’\u00A0\u202F][0-9]{3})+([.,][0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[+\-−]?[0-9]+([.,][0-9]+)?\s*(\p{L}{1,3}|\*+|[\(\[]\w{1,3}[\)\]])$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
