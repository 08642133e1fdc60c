using System.Text.Json;
using InnovationPotential.Reports;

namespace InnovationPotential.Browser;

/// <summary>What the page computes for other weights is what the library computes.</summary>
public sealed class WhatIfTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Sets = 100;
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData(BandQuantity.Score)]
    [InlineData(BandQuantity.Share)]
    [InlineData(BandQuantity.PercentOfMean)]
    [InlineData(BandQuantity.PercentOfBest)]
    [InlineData(BandQuantity.StandardDeviations)]
    [InlineData(BandQuantity.PercentileRank)]
    public async Task Scores_ranks_and_levels_equal_the_library(BandQuantity quantity) =>
        await Compare(WhatIfCase.Model(quantity), WhatIfCase.Table, null);

    [Fact]
    public async Task In_a_panel_the_period_of_the_report_is_recomputed() =>
        await Compare(WhatIfCase.Model(BandQuantity.Score), WhatIfCase.Panel, 2020);

    [Fact]
    public async Task Scores_without_ends_are_recomputed_too()
    {
        var model = WhatIfCase.Model(BandQuantity.StandardDeviations);
        model = model with
        {
            Root = model.Root with { Strategy = AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.ZScore() }) },
        };
        await Compare(model, WhatIfCase.Table, null);
    }

    private async Task Compare(IndicatorModel model, IndicatorTable table, Period? period)
    {
        await using var opened = await chromium.Open(model.Assess(table).Report(o => o with { Period = period }).ToHtml());
        var names = await opened.Page.EvaluateAsync<string[]>(
            "JSON.parse(document.getElementById('what-if-data').textContent).units.map(unit => unit.name)");
        var random = new Random(20261130);
        double[][] sets = [.. Enumerable.Range(0, Sets).Select(s => WeightsOf(random, s, model.Root.Children.Count))];
        var results = await opened.Page.EvaluateAsync<JsonElement>("sets => sets.map(weights => window.whatIf(weights))", sets);

        names.Should().BeEquivalentTo(table.Units);
        for (var s = 0; s < Sets; s++)
        {
            var assessment = (model with { Root = Weighed(model.Root, sets[s]) }).Assess(table);
            var page = results[s];
            for (var u = 0; u < names.Length; u++)
            {
                var unit = period is { } at ? assessment[names[u], at] : assessment[names[u]];
                var score = Number(page.GetProperty("scores")[u]);
                var place = $"{names[u]} with {string.Join(", ", sets[s])}";
                score.HasValue.Should().Be(unit.Score.HasValue, place);
                if (score is { } value) value.Should().BeApproximately(unit.Score!.Value, Tolerance, place);
                Number(page.GetProperty("ranks")[u]).Should().Be((double?)unit.Rank, place);
                page.GetProperty("levels")[u].GetString().Should().Be(unit.Level ?? "", place);
            }
        }

        opened.Problems.Should().BeEmpty();
    }

    // Any, round ones, which make ties, and some with a zero.
    private static double[] WeightsOf(Random random, int set, int count)
    {
        double[] weights = [.. Enumerable.Range(0, count).Select(_ => set % 3 == 0 ? random.Next(1, 5) : random.NextDouble())];
        if (set % 5 == 0) weights[random.Next(count)] = 0;
        return weights;
    }

    private static Dimension Weighed(Dimension root, double[] weights) =>
        root with { Children = root.Children.Select((child, i) => (ModelNode)(child with { Weight = weights[i] })).ToEquatableArray() };

    private static double? Number(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : null;
}
