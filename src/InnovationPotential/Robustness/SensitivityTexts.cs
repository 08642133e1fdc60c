using System.Globalization;
using InnovationPotential.Text;
using InnovationPotential.Trends;

namespace InnovationPotential.Robustness;

/// <summary>The forms in which Sobol' indices are shown.</summary>
internal static class SensitivityTexts
{
    public static string Join(SensitivityResult result, Func<TextTable, string> show) => string.Join("\n", Tables(result).Select(show));

    public static IEnumerable<TextTable> Tables(SensitivityResult result)
    {
        for (var o = 0; o < result.Outputs.Count; o++)
        {
            var output = result.Outputs[o];
            var isLast = o == result.Outputs.Count - 1;
            yield return Factors(result, output, isLast && output.Pairs.IsEmpty ? NoteOf(result) : null);
            if (!output.Pairs.IsEmpty) yield return Pairs(output, isLast ? NoteOf(result) : null);
        }
    }

    public static string Csv(SensitivityResult result, bool escapeFormulas)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        csv.WriteRow("output", "factor", "other_factor", "first", "first_low", "first_high", "total", "total_low", "total_high", "second",
            "second_low", "second_high");
        foreach (var output in result.Outputs)
        {
            foreach (var f in output.Factors)
                WriteRow(csv, output.Output, f.Factor, null, f.First, f.FirstLow, f.FirstHigh, f.Total, f.TotalLow, f.TotalHigh, null, null,
                    null);
            foreach (var p in output.Pairs)
                WriteRow(csv, output.Output, p.Factor, p.Other, null, null, null, null, null, null, p.Index, p.Low, p.High);
        }

        return text.ToString();
    }

    private static TextTable Factors(SensitivityResult result, OutputSensitivity output, string? note)
    {
        var table = new TextTable(
            "factor", TextColumn.Number("first"), TextColumn.Number("low"), TextColumn.Number("high"), TextColumn.Number("total"),
            TextColumn.Number("low"), TextColumn.Number("high"))
        {
            Caption = CaptionOf(result, output),
            Note = note,
        };
        foreach (var factor in output.Factors) Add(table, factor.Factor, factor);
        table.Add("sum", NumberText.Show(output.SumOfFirst), "", "", NumberText.Show(output.SumOfTotal), "", "");
        if (output.Dummy is { } dummy) Add(table, "(dummy)", dummy);
        return table;
    }

    private static TextTable Pairs(OutputSensitivity output, string? note)
    {
        var table = new TextTable("factor", "with", TextColumn.Number("second"), TextColumn.Number("low"), TextColumn.Number("high"))
        {
            Caption = $"Interactions in the variance of {output.Output}",
            Note = note,
        };
        foreach (var pair in output.Pairs)
            table.Add(pair.Factor, pair.Other, NumberText.Show(pair.Index), NumberText.Show(pair.Low), NumberText.Show(pair.High));
        return table;
    }

    private static string CaptionOf(SensitivityResult result, OutputSensitivity output)
    {
        var what = output.Reason is { } reason
            ? $"undefined, {reason.Describe()}" : $"mean {NumberText.Short(output.Mean)}, variance {NumberText.Short(output.Variance)}";
        var confidence = result.Options.Resamples > 0
            ? FormattableString.Invariant($", {100 * result.Options.Confidence:0.##} % intervals") : "";
        return FormattableString.Invariant($"Sobol' indices of {output.Output} ({what}; {output.Rows} rows{confidence})");
    }

    private static string? NoteOf(SensitivityResult result) =>
        result.Diagnostics.IsEmpty ? null : string.Join(" ", result.Diagnostics.Select(d => d.Message));

    private static void Add(TextTable table, string name, FactorSensitivity factor) => table.Add(
        name, NumberText.Show(factor.First), NumberText.Show(factor.FirstLow), NumberText.Show(factor.FirstHigh),
        NumberText.Show(factor.Total), NumberText.Show(factor.TotalLow), NumberText.Show(factor.TotalHigh));

    private static void WriteRow(CsvText csv, string output, string factor, string? other, params ReadOnlySpan<double?> numbers)
    {
        csv.Write(output);
        csv.Write(factor);
        csv.Write(other);
        foreach (var number in numbers) csv.Write(number ?? double.NaN);
        csv.EndRow();
    }
}
