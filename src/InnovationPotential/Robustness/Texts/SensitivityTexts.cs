using System.Text.Json;
using InnovationPotential.Trends;

namespace InnovationPotential.Robustness;

/// <summary>The columns of Sobol' indices.</summary>
internal static class SensitivityTexts
{
    private static readonly ResultColumn<FactorSensitivity>[] Factors =
    [
        new("factor", f => f.Factor),
        new("first", f => f.First, NumberText.Show),
        new("firstLow", f => f.FirstLow, NumberText.Show, "low"),
        new("firstHigh", f => f.FirstHigh, NumberText.Show, "high"),
        new("total", f => f.Total, NumberText.Show),
        new("totalLow", f => f.TotalLow, NumberText.Show, "low"),
        new("totalHigh", f => f.TotalHigh, NumberText.Show, "high"),
    ];

    private static readonly ResultColumn<PairSensitivity>[] Pairs =
    [
        new("factor", p => p.Factor),
        new("other", p => p.Other, "with") { Field = "other_factor" },
        new("index", p => p.Index, NumberText.Show, "second") { Field = "second" },
        new("low", p => p.Low, NumberText.Show) { Field = "second_low" },
        new("high", p => p.High, NumberText.Show) { Field = "second_high" },
    ];

    private static readonly ResultColumn<OutputSensitivity>[] Output =
    [
        new("output", o => o.Output),
        new("mean", o => o.Mean),
        new("variance", o => o.Variance),
        new("reason", o => o.Reason?.Code()) { IsOptional = true },
        new("failed", o => o.Failed),
        new((writer, o) => Factors.WriteJson(writer, "factors", o.Factors)),
        new("sumOfFirst", o => o.SumOfFirst),
        new("sumOfTotal", o => o.SumOfTotal),
        new((writer, o) =>
        {
            if (!o.Pairs.IsEmpty) Pairs.WriteJson(writer, "secondOrder", o.Pairs);
            if (o.Dummy is { } dummy) Factors.WriteJson(writer, "dummy", dummy);
        }),
    ];

    private static readonly ResultColumn<SensitivityResult>[] Result =
    [
        .. Array.ConvertAll(Output, c => c.Of<SensitivityResult>(r => r.Main)),
        new("node", r => r.Options.Node) { IsOptional = true },
        new("replications", r => r.Options.Rows),
        new("evaluations", r => r.Evaluations),
        new((writer, r) => writer.WriteNumber("seed", r.Options.Seed)),
        new("points", r => r.Options.Points == SensitivityPoints.Sobol ? "sobol" : "random"),
        new("firstOrderEstimator", r => r.Options.FirstOrder == FirstOrderEstimator.Saltelli2010 ? "saltelli-2010" : "jansen-1999"),
        new("totalEstimator", _ => "jansen-1999"),
        new("resamples", r => r.Options.Resamples),
        new("confidence", r => r.Options.Confidence),
        new((writer, r) =>
        {
            if (r.Outputs.Count > 1) Output.WriteJson(writer, "outputs", r.Outputs);
        }),
        new((writer, r) => writer.WriteDiagnostics("diagnostics", r.Diagnostics)),
    ];

    // A row is a factor or a pair: the columns of both, of which those of the other are empty.
    private static readonly ResultColumn<Row>[] Rows =
    [
        new("output", r => r.Output),
        new("factor", r => r.Factor?.Factor ?? r.Pair?.Factor),
        Pairs[1].Of<Row>(r => r.Pair),
        .. Factors[1..].Select(c => c.Of<Row>(r => r.Factor)),
        .. Pairs[2..].Select(c => c.Of<Row>(r => r.Pair)),
    ];

    public static IEnumerable<TextTable> Tables(SensitivityResult result)
    {
        for (var o = 0; o < result.Outputs.Count; o++)
        {
            var output = result.Outputs[o];
            var note = o == result.Outputs.Count - 1 ? result.Diagnostics.ToNote() : null;
            var factors = Factors.Show(output.Factors, CaptionOf(result, output), output.Pairs.IsEmpty ? note : null);
            factors.Add("sum", NumberText.Show(output.SumOfFirst), "", "", NumberText.Show(output.SumOfTotal), "", "");
            if (output.Dummy is { } dummy) factors.Add(Array.ConvertAll(Factors, c => c.Show(dummy with { Factor = "(dummy)" })));
            yield return factors;
            if (!output.Pairs.IsEmpty) yield return Pairs.Show(output.Pairs, $"Interactions in the variance of {output.Output}", note);
        }
    }

    public static void WriteJson(Utf8JsonWriter writer, SensitivityResult result) => Result.WriteJson(writer, result);

    public static void WriteCsv(SensitivityResult result, CsvText csv) => Rows.WriteCsv(
        result.Outputs.SelectMany(o => o.Factors.Select(f => new Row(o.Output, f, null))
            .Concat(o.Pairs.Select(p => new Row(o.Output, null, p)))),
        csv);

    private static string CaptionOf(SensitivityResult result, OutputSensitivity output)
    {
        var what = output.Reason is { } reason
            ? $"undefined, {reason.Describe()}" : $"mean {NumberText.Short(output.Mean)}, variance {NumberText.Short(output.Variance)}";
        var confidence = result.Options.Resamples > 0
            ? FormattableString.Invariant($", {100 * result.Options.Confidence:0.##} % intervals") : "";
        return FormattableString.Invariant($"Sobol' indices of {output.Output} ({what}; {Counted.Of(output.Rows, "row")}{confidence})");
    }

    private sealed record Row(string Output, FactorSensitivity? Factor, PairSensitivity? Pair);
}
