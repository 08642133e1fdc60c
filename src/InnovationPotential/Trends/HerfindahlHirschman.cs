namespace InnovationPotential.Trends;

/// <summary>The Herfindahl–Hirschman index of concentration.</summary>
public sealed record HerfindahlHirschman
{
    internal HerfindahlHirschman(int n, Quantity index, Quantity normalized, Quantity points) =>
        (N, Index, Normalized, Points) = (n, index, normalized, points);

    /// <summary>The number of parts, empty ones included.</summary>
    public int N { get; }

    /// <summary>H = Σs², from 1/n to 1.</summary>
    public Quantity Index { get; }

    /// <summary>(H − 1/n)/(1 − 1/n), from 0 to 1; undefined for one part.</summary>
    public Quantity Normalized { get; }

    /// <summary>10000·H.</summary>
    public Quantity Points { get; }

    /// <summary>Measures the concentration of a whole.</summary>
    /// <param name="parts">Shares, percentages or amounts; each is divided by their sum.</param>
    /// <returns>The index; undefined when a part is missing or negative, or the whole is zero.</returns>
    public static HerfindahlHirschman Of(ReadOnlySpan<double> parts)
    {
        var n = parts.Length;
        if (Composition.Problem(parts) is { } problem) return new HerfindahlHirschman(n, problem, problem, problem);
        double whole = Composition.Whole(parts), h = 0;
        foreach (var part in parts) h += part / whole * (part / whole);
        return new HerfindahlHirschman(n, h, Quantity.TooFew(n) ?? Quantity.Computed((h - 1.0 / n) / (1 - 1.0 / n)), 10_000 * h);
    }
}
