using System.Globalization;

namespace InnovationPotential.Text;

/// <summary>Numbers for people.</summary>
internal static class NumberText
{
    // From here on the digits before the point are no longer exact, and fill the line.
    private const double Large = 1e15;

    /// <summary>A number with three digits after the point, in E-notation from 10¹⁵ on; a dash where there is none.</summary>
    public static string Show(double? value) => Show(value, 3);

    /// <summary>A number with so many digits after the point; a dash where there is none.</summary>
    public static string Show(double? value, int digits) =>
        value is { } number
            ? number.ToString(IsLarge(number) ? $"0.{new string('0', digits)}E+0"
                : $"F{digits}", CultureInfo.InvariantCulture)
            : "–";

    /// <summary>A rank: whole where it is whole; a dash where there is none.</summary>
    public static string Rank(double? rank) => rank?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A share as percent; a dash where there is none.</summary>
    public static string Percent(double? share) =>
        share is { } number
            ? IsLarge(number) ? $"{Plain(100 * number)}%"
            : number.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal)
            : "–";

    /// <summary>A number with as many digits as it has, at most six significant ones; a dash where there is none.</summary>
    public static string Short(double? value) => Short(value, 6);

    /// <summary>As a short number, but numbers of one and more have no exponent: what is whole is written in full.</summary>
    public static string Plain(double? value, int significant) =>
        Short(value, significant) is var text && text.Contains('E', StringComparison.Ordinal) && Math.Abs(value!.Value) is >= 1 and < 1e15
            ? value.Value.ToString("F0", CultureInfo.InvariantCulture) : text;

    /// <summary>A number with as many digits as it has, at most so many significant ones; a dash where there is none.</summary>
    public static string Short(double? value, int significant) =>
        value is { } number ? number.ToString($"G{significant}", CultureInfo.InvariantCulture) : "–";

    /// <summary>A number with at most three digits after the point; nothing where there is none.</summary>
    public static string Plain(double? value) =>
        value is { } number ? number.ToString(IsLarge(number) ? "0.###E+0" : "0.###", CultureInfo.InvariantCulture) : "";

    private static bool IsLarge(double number) => Math.Abs(number) >= Large;
}
