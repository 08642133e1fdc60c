using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies;

/// <summary>One dimension with indicators, assessed by a strategy without an engine: values, bounds and findings for one unit.</summary>
internal sealed class TestNode
{
    private readonly AssessmentStrategy _strategy;
    private readonly FittedNormalization[] _fitted;
    private readonly AffineMap[] _maps;

    public TestNode(AssessmentStrategy strategy, params Indicator[] indicators)
    {
        _strategy = strategy;
        _fitted = [.. indicators.Select(i => strategy.Value(i, new IndicatorSample([])))];
        var target = strategy.ChildRangeOf(_fitted.Select(f => f.Range).ToArray());
        _maps = [.. _fitted.Select(f => target is { } t ? f.Range.MapOnto(t) : AffineMap.Identity)];
        Outline = new NodeOutline("potential",
            indicators.Select((i, at) => new ChildOutline(i.Code, i.Weight, target ?? _fitted[at].Range) { Indicator = i, Title = i.Title })
                .ToEquatableArray());
    }

    public NodeOutline Outline { get; }

    public NodeEvidence Assess(params double?[] values)
    {
        var scores = values.Select((v, i) => Map(i, v is { } value ? _fitted[i].Apply(value) : double.NaN)).ToArray();
        var worst = scores.Select((s, i) => double.IsNaN(s) ? Map(i, _fitted[i].Worst) : s).ToArray();
        var best = scores.Select((s, i) => double.IsNaN(s) ? Map(i, _fitted[i].Best) : s).ToArray();
        return new NodeEvidence(Outline, Combine(scores), values.Select((v, i) => new ChildEvidence(
            Outline.Children[i], Null(scores[i]), Null(worst[i]), Null(best[i]), v is null ? 0 : 1,
            new Observation(v, v is null ? ObservationState.NotAvailable : ObservationState.Observed))).ToEquatableArray())
        {
            Low = Combine(worst),
            High = Combine(best),
        };
    }

    public Finding[] Explain(params double?[] values) => [.. _strategy.Explain(Assess(values))];

    public Finding? Explain(string kind, params double?[] values) => Explain(values).FirstOrDefault(f => f.Kind == kind);

    public double? Combine(params double[] scores)
    {
        var result = new double[1];
        _strategy.Combine(Outline, new ChildScores { Values = new ColumnBlock(scores, scores.Length, 1) }, result);
        return Null(result[0]);
    }

    private double Map(int child, double score) => (_maps[child].Slope * score) + _maps[child].Intercept;

    private static double? Null(double value) => double.IsNaN(value) ? null : value;
}

internal static class FindingExtensions
{
    public static string[] Texts(this Finding? finding, string name) => [.. finding!.Facts.Where(f => f.Name == name).Select(f => f.Text!)];

    /// <summary>A line a finding: where, what kind, its words, its facts.</summary>
    public static string[] Said(this IEnumerable<Finding> findings) => [.. findings.Select(f =>
        $"{f.Kind} of {f.Node}: {f.Text} {string.Join(' ', f.Facts.Select(a => $"{a.Name}={a.Text ?? Shown(a.Number)}"))}".TrimEnd())];

    /// <summary>A line a diagnostic: code, place, words.</summary>
    public static string[] Said(this IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(d =>
        $"{d.Severity} {d.Code} {d.Location.Node}{(d.Location.Unit is { } unit ? "/" + unit : "")}"
            + $"{(d.Location.Period is { } period ? "@" + period : "")}: {d.Message}")];

    private static string Shown(double? number) => number?.ToString("0.######",
        System.Globalization.CultureInfo.InvariantCulture) ?? "none";
}
