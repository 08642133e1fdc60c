namespace InnovationPotential.Tests.Conformance;

/// <summary>COINr's own tables in, COINr's results out, by the public API alone.</summary>
public sealed class CoinrEndToEndTests
{
    /// <summary>Raw data with missing cells, min–max onto 1 to 100, weighted arithmetic means, no threshold.</summary>
    [Fact]
    public void Imported_tables_are_assessed_as_COINr_assesses_them()
    {
        var (model, table, _) = Small11.Import();
        model = model with
        {
            Root = model.Root with
            {
                Strategy = AssessmentStrategy.WeightedIndex(w => w with { Normalization = Normalization.MinMax(1, 100) }),
            },
        };

        var assessment = model.Assess(table);

        var (normalized, aggregated) = (Small11.File("chainNA_normalised.csv"), Small11.File("aggNA_amean_thr_none.csv"));
        var comparison = new Comparison();
        foreach (var code in Small11.Codes) comparison.Add(Small11.Scores(assessment, code), normalized.Numbers(code), code);
        foreach (var code in Small11.Pillars.Append("Index"))
            comparison.Add(Small11.Scores(assessment, code), aggregated.Numbers(code), code);
        comparison.Unlike.Should().BeEmpty();
        comparison.Count.Should().Be(11 * 12);
        comparison.Relative.Should().BeLessThan(1e-12);

        var index = aggregated.Numbers("Index");
        assessment.Results.Select(r => r.Rank).Should().Equal(index.Select(s => (double?)(1 + index.Count(other => other > s))));
    }

    [Fact]
    public void The_default_is_min_max_from_0_to_100()
    {
        var (model, table, _) = Small11.Import();
        var expected = Small11.File("norm_minmax_0_100.csv");

        var assessment = model.Assess(table);

        foreach (var code in Small11.Codes)
        {
            var comparison = new Comparison();
            comparison.Add(Small11.Scores(assessment, code), expected.Numbers(code), code);
            (comparison.Unlike.Count, comparison.Relative < 1e-12).Should().Be((0, true), code);
        }
    }
}
