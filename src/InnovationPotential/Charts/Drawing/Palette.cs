namespace InnovationPotential.Charts;

/// <summary>Colors that people who see colors differently can tell apart, on light and dark grounds.</summary>
/// <remarks>Source: Okabe and Ito (2008), "Color universal design". Yellow is left out: it vanishes on white paper.</remarks>
internal static class Palette
{
    public const string Blue = "#0072B2";
    public const string Orange = "#E69F00";
    public const string Green = "#009E73";
    public const string Vermilion = "#D55E00";
    public const string Purple = "#CC79A7";
    public const string Sky = "#56B4E9";
    public const string Gray = "#808080";

    private static readonly string[] Categories = [Blue, Orange, Green, Purple, Sky, Vermilion, Gray];

    /// <summary>The color of a category; beyond seven they come again.</summary>
    public static string Category(int index) => Categories[index % Categories.Length];

    /// <summary>From near white at 0 to dark blue at 1; lightness alone says the order.</summary>
    public static string Sequential(double share) => Mix((247, 251, 255), (8, 64, 129), Math.Clamp(share, 0, 1));

    /// <summary>From vermilion at −1 over near white at 0 to blue at 1.</summary>
    public static string Diverging(double value) =>
        value < 0 ? Mix((247, 247, 247), (178, 70, 0), Math.Min(1, -value)) : Mix((247, 247, 247), (0, 82, 140), Math.Min(1, value));

    /// <summary>Black or white, whichever stands out from a color.</summary>
    /// <param name="color">As <c>#RRGGBB</c>.</param>
    public static string On(string color)
    {
        var rgb = Convert.FromHexString(color.AsSpan(1));
        var light = (0.2126 * Linear(rgb[0])) + (0.7152 * Linear(rgb[1])) + (0.0722 * Linear(rgb[2]));
        // The contrast ratio of WCAG 2 with black is (light + 0.05) / 0.05, with white 1.05 / (light + 0.05).
        return (light + 0.05) * (light + 0.05) > 0.05 * 1.05 ? "#000000" : "#FFFFFF";
    }

    private static double Linear(byte channel) => channel / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);

    private static string Mix((int R, int G, int B) from, (int R, int G, int B) to, double share)
    {
        return Invariant($"#{Between(from.R, to.R):X2}{Between(from.G, to.G):X2}{Between(from.B, to.B):X2}");

        int Between(int a, int b) => (int)Math.Round(a + ((b - a) * share));
    }
}
