using System.Globalization;
using InnovationPotential.Text;

namespace InnovationPotential.Preparation;

/// <summary>Writes the log of changed cells.</summary>
internal static class PreparationLog
{
    public static string Csv(IEnumerable<CellChange> log, bool escapeFormulas)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        csv.WriteRow(["step", "method", "unit", "period", "indicator", "before", "after", "reliability", "expected_error", "reason"]);
        foreach (var change in log)
        {
            // A kind names its family before the first hyphen: imputation-previous.
            var parts = change.Step.Split('-', 2);
            foreach (var field in (string?[])[parts[0], parts[^1], change.Unit, change.Period?.Label, change.Indicator]) csv.Write(field);
            foreach (var number in (double?[])[change.Before, change.After, change.Reliability, change.ExpectedError])
                csv.Write(number ?? double.NaN);
            csv.Write(change.Reason);
            csv.EndRow();
        }

        return text.ToString();
    }
}
