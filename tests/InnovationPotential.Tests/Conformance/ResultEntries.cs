using InnovationPotential.Numerics;
using InnovationPotential.Tests.Normalizations;
using InnovationPotential.Weightings;
using static InnovationPotential.Tests.Conformance.ConformanceEntry;

namespace InnovationPotential.Tests.Conformance;

internal static class ResultEntries
{
    private static readonly Deviation Loose = new(
        "With its default tolerance of 0.1 COINr's search stops at the first point that is near, here by luck a good one; and it reports "
            + "the importances of the last point tried, not of the weights it returns. " +
        "Ours searches the simplex until it converges, never gives a negative weight, and reports the residual.",
        "`small11`, level 2: COINr's weights differ from its own converged ones in the seventh digit; ours are the converged ones",
        () => Optimized().Weights.Should().HaveCount(3).And.OnlyContain(w => w > 0));

    public static IEnumerable<ConformanceEntry> All =>
    [
        Exactly("small11/ranks.csv", "`UnitAssessment.Rank`, `Ranks.Of`", c =>
        {
            var (assessment, expected) = (Small11.Assess("chain_normalised.csv", w => w), Small11.File("ranks.csv"));
            foreach (var code in Small11.Codes.Concat(Small11.Pillars))
                c.Add(Ranks.Of(Small11.Scores(assessment, code)), expected.Numbers(code), code);
            c.Add([.. assessment.Results.Select(r => r.Rank ?? double.NaN)], expected.Numbers("Index"), "Index");
        }),
        Exactly("degenerate/ranks.csv", "`Ranks.Of`", c =>
        {
            foreach (var (code, values) in Degenerate.Columns)
                c.Add(Ranks.Of(values), ReferenceCsv.Read("degenerate/ranks.csv").Numbers(code), code);
        }),
        Conforms("small11/unit_summary_C05.csv", "`UnitAssessment`, `Ranks.Of`", c =>
        {
            var (assessment, expected) = (Small11.Assess("chain_normalised.csv", w => w), Small11.File("unit_summary_C05.csv"));
            foreach (var code in expected.Words("Code"))
            {
                c.Add(assessment["C05"][code].Score!.Value, expected.Where("Code", code).Numbers("Score")[0], code);
                c.Add(Ranks.Of(Small11.Scores(assessment, code))[4], expected.Where("Code", code).Numbers("Rank")[0], code + " rank");
            }
        }) with { Absolute = 0.0050001, Note = "COINr rounds to 2 decimals" },
        Conforms("small11/eff_weights.csv", "`FittedModel.WeightsOf`, multiplied down the tree", c =>
        {
            var (fitted, expected) = (Small11.Import().Model.Fit(Small11.Import().Table), Small11.File("eff_weights.csv"));
            var pillars = fitted.WeightsOf("Index");
            c.Add(1, expected.Where("iCode", "Index").Numbers("EffWeight")[0], "Index");
            foreach (var pillar in Small11.Pillars) c.Add(pillars[pillar], expected.Where("iCode", pillar).Numbers("EffWeight")[0], pillar);
            foreach (var code in Small11.Codes)
                c.Add(fitted.WeightsOf(Small11.PillarOf(code))[code] * pillars[Small11.PillarOf(code)],
                    expected.Where("iCode", code).Numbers("EffWeight")[0], code);
        }),
        Weights("opt_weights_balance", []),
        Weights("opt_weights_2_1_1", [new("P1", 2), new("P2", 1), new("P3", 1)],
            "the targets are in alphabetical order, the only one in which COINr gives them to the right aggregates"),
        Deviates("small11/opt_weights_default_toler.csv", "`OptimizedImportance`", Loose,
            c => c.Add([.. Optimized().Weights], Small11.File("opt_weights_default_toler.csv").Numbers("OptWeight"),
                "weight")) with { Relative = 1e-6 },
        Conforms("small11/opt_weights_balance.json", "`OptimizedImportance`", c =>
        {
            double[] found =
                [.. Degenerate.Json("small11/opt_weights_balance.json").GetProperty("par").EnumerateArray().Select(Degenerate.Number)];
            c.Add([.. Optimized().Weights], [.. found.Select(w => w / found.Sum())], "weight");
        }) with { Part = "par", Relative = 1e-6, Note = "as shares; counts and objective belong to another search" },
        new("small11/opt_weights_infomax.csv", "",
            Verdict.NoCounterpart) { Note =
                "maximizes the mean logarithm of correlations, whatever the indicators mean; importances are reported by "
                    + "`AchievedImportance` instead" },
        new("small11/opt_weights_infomax.json", "", Verdict.NoCounterpart) { Note = "the search of the same" },
    ];

    private static ConformanceEntry Weights(string file, EquatableArray<CodeWeight> targets, string? note = null) =>
        Conforms($"small11/{file}.csv", "`OptimizedImportance`",
            c => c.Add([.. Optimized(targets).Weights], Small11.File(file + ".csv").Numbers("OptWeight"), "weight"),
            note) with
        { Relative = 1e-6 };

    private static WeightingResult Optimized(EquatableArray<CodeWeight> targets = default)
    {
        var data = Small11.File("agg_amean.csv");
        var block = new ColumnBlock(Small11.Pillars.SelectMany(data.Numbers).ToArray(), 3, 11);
        return new OptimizedImportance { Targets = targets, Measure = ImportanceMeasure.Correlation }.Weigh(Small11.Pillars, block);
    }
}
