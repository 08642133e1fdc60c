namespace InnovationPotential.Comparisons;

/// <summary>How far assessors order the same things alike: Kendall's W, corrected for ties.</summary>
public sealed record PanelConcordance
{
    /// <summary>The concordance of judgments, one array an assessor; NaN where missing.</summary>
    internal PanelConcordance(IEnumerable<double[]> judgments, PanelPractice practice)
    {
        var concordance = KendallConcordance.Of(judgments.Where(j => Missing.CountPresent(j) > 0).ToArray());
        (Assessors, Items) = (concordance.Raters, concordance.Items);
        if (double.IsNaN(concordance.W)) return;
        (W, PValue, IsExact) = (concordance.W, concordance.PValue, concordance.IsExact);
        (S, Level) = (concordance.S, practice.LevelOf(concordance.W));
    }

    /// <summary>The number of assessors, m: those who judged at least one thing.</summary>
    public int Assessors { get; }

    /// <summary>The number of things all of them judged, n.</summary>
    public int Items { get; }

    /// <summary>
    /// From 0, no agreement, to 1, the same order; null where it is undefined: fewer than two assessors or things, or nothing but ties.
    /// </summary>
    public double? W { get; }

    /// <summary>The probability of a W at least as large if everyone ordered at random; null with W.</summary>
    public double? PValue { get; }

    /// <summary>
    /// Whether the p-value is that of all orders (a small panel); otherwise it is that of χ² = m(n−1)W with n−1 degrees of freedom.
    /// </summary>
    public bool IsExact { get; }

    /// <summary>W in words; null with W.</summary>
    public ConcordanceLevel? Level { get; }

    /// <summary>The code of the indicator, or of the dimension, on which it is; null where there is but one.</summary>
    public string? Code { get; internal init; }

    /// <summary>S = Σ(R−R̄)², the squared deviations of the things' rank sums from their mean; null with W.</summary>
    public double? S { get; }

    /// <summary>W, its p-value and what it means, in a line.</summary>
    public override string ToString() => W is null
        ? "W is undefined"
        : Invariant($"W = {W:0.000} ({Level.ToString()!.ToLowerInvariant()}), p = {PValue:0.0000} ({(IsExact ? "exact" : "χ²")}), "
                + $"{Counted.Of(Assessors, "assessor")}, {Counted.Of(Items, "item")}");
}
