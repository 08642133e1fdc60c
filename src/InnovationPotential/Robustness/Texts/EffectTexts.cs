using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>The columns of effects.</summary>
internal static class EffectTexts
{
    /// <summary>The columns, of which the first is headed by what was changed.</summary>
    public static ResultColumn<AlternativeEffect>[] Columns(string what) =>
    [
        new("name", e => e.Name) { Field = what, Heading = what },
        new("compared", e => e.Compared, NumberText.Rank),
        new("meanAbsoluteRankShift", e => e.MeanAbsoluteRankShift, shift => NumberText.Show(shift, 4), "mean shift"),
        new("maximumRankShift", e => e.MaximumRankShift, NumberText.Rank, "largest shift"),
        new("mostMoved", e => e.MostMoved, "unit") { Empty = "–", NamesUnits = true },
        new("kendallTau", e => e.KendallTau, NumberText.Show, "Kendall τ"),
        new("spearmanRho", e => e.SpearmanRho, NumberText.Show, "Spearman ρ"),
        new("failure", e => e.Failure, "remark") { IsOptional = true },
    ];
}
