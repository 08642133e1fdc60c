using System.Globalization;
using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Comparisons;

/// <summary>How far assessors order the same things alike: Kendall's W, corrected for ties.</summary>
/// <param name="Assessors">The number of assessors, m: those who judged at least one thing.</param>
/// <param name="Items">The number of things all of them judged, n.</param>
/// <param name="W">From 0, no agreement, to 1, the same order; null where it is undefined: fewer than two assessors or things, or nothing
/// but ties.</param>
/// <param name="PValue">The probability of a W at least as large if everyone ordered at random; null with W.</param>
/// <param name="IsExact">Whether the p-value is that of all orders (a small panel); otherwise it is that of χ² = m(n−1)W with n−1 degrees
/// of freedom.</param>
/// <param name="Level">W in words; null with W.</param>
public sealed record PanelConcordance(int Assessors, int Items, double? W, double? PValue, bool IsExact, ConcordanceLevel? Level)
{
    /// <summary>The code of the indicator, or of the dimension, on which it is; null where there is but one.</summary>
    public string? Code { get; init; }

    /// <summary>S = Σ(R−R̄)², the squared deviations of the things' rank sums from their mean; null with W.</summary>
    public double? S { get; init; }

    /// <summary>W, its p-value and what it means, in a line.</summary>
    public override string ToString() => W is null
        ? "W is undefined"
        : string.Create(CultureInfo.InvariantCulture,
            $"W = {W:0.000} ({Level.ToString()!.ToLowerInvariant()}), p = {PValue:0.0000} ({(IsExact ? "exact" : "χ²")}), "
                + $"{Counted.Of(Assessors, "assessor")}, {Counted.Of(Items, "item")}");

    /// <summary>The concordance of judgments, one array an assessor; NaN where missing.</summary>
    internal static PanelConcordance Of(IEnumerable<double[]> judgments, PanelPractice practice)
    {
        var present = judgments.Where(j => Missing.CountPresent(j) > 0).ToArray();
        var concordance = KendallConcordance.Of(present);
        return double.IsNaN(concordance.W)
            ? new PanelConcordance(concordance.Raters, concordance.Items, null, null, false, null)
            : new PanelConcordance(concordance.Raters, concordance.Items, concordance.W, concordance.PValue, concordance.IsExact,
                practice.LevelOf(concordance.W))
            { S = concordance.S };
    }
}
