using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InnovationPotential.Tests.Conformance;

/// <summary>The page that shows how far the results lie from those of the reference implementations.</summary>
/// <param name="page">The page as it stands, empty if there is none.</param>
/// <remarks>
/// Differences of the size of rounding are not the same on every processor. The page states bounds, powers of ten at least ten times as
/// large as what was measured; a bound that stands on the page stays as long as it holds.
/// </remarks>
internal sealed partial class ConformanceReport(string page)
{
    private readonly Dictionary<string, string[]> _rows = page.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal))
        .Select(l => l.Split(" | ")).Where(c => c.Length == 6).GroupBy(c => c[0].TrimStart('|', ' '))
        .ToDictionary(g => g.Key, g => g.First());

    public string Write()
    {
        var text = new StringBuilder("""
            # Conformance

            Results of this library beside those of COINr 1.1.14 (`small11`, `degenerate`, `vectors`) and Compind 3.4 (`compind`) on the reference files in
            `tests/InnovationPotential.Tests/TestData/reference`, whose READMEs state the calls. The tests compute this page and fail when it is no longer true.

            *Values* is how many values were compared. The largest *relative* difference is that to the larger of both values; values below 10⁻¹² in size are noise around 0 and count
            absolutely only. Differences are stated as bounds, so that the page is the same on every processor; *none* means that all values must be the very same.
            Missing values must be missing on both sides. Deviations are explained below the tables.


            """.Replace("\r\n", "\n", StringComparison.Ordinal));
        foreach (var folder in Conformance.Folders)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"## {folder}\n\n| file | this library | values | relative | absolute | remark |\n| --- | --- | ---: | --- | --- | --- "
                    + $"|\n");
            foreach (var entry in Conformance.Entries.Where(e => e.File.StartsWith(folder + "/", StringComparison.Ordinal)
                && e.Verdict is Verdict.Conforms or Verdict.Deviates && e.File.StartsWith(folder + "/", StringComparison.Ordinal)))
                text.Append(Row(entry));
            text.Append('\n');
        }

        WriteDeviations(text);
        WriteList(text, "Inputs", Verdict.Input, e => e.Ours);
        WriteList(text, "Without a counterpart", Verdict.NoCounterpart, e => e.Note!);
        WriteList(text, "Not compared yet", Verdict.Pending, e => e.Part ?? "");
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private string Row(ConformanceEntry entry)
    {
        var name = NameOf(entry);
        var remark = string.Join("; ", new[] { entry.Verdict == Verdict.Deviates ? "deviates" : null, entry.Note }.OfType<string>());
        if (entry.Compare is null) return $"| {name} | {entry.Ours} | 0 | – | – | {remark} |\n";
        var comparison = new Comparison();
        entry.Compare(comparison);
        var written = _rows.GetValueOrDefault(name);
        return $"| {name} | {entry.Ours} | {comparison.Count.ToString(CultureInfo.InvariantCulture)} | "
            + $"{Bound(comparison.Relative, entry, written?[3])} | {Bound(comparison.Absolute, entry, written?[4])} | {remark} |\n";
    }

    private static string NameOf(ConformanceEntry entry)
    {
        var file = $"`{entry.File.Split('/')[1]}`";
        return entry.Part is null ? file : $"{file}: {entry.Part}";
    }

    private static string Bound(double measured, ConformanceEntry entry, string? written)
    {
        if (entry.Relative == 0) return "none";
        if (written is not null && Power().Match(written) is { Success: true } match
            && measured <= double.Parse("1e" + match.Groups[1].Value, CultureInfo.InvariantCulture)) return written;
        var exponent = Math.Max(-12, (int)Math.Ceiling(Math.Log10(Math.Max(measured, double.Epsilon))) + 1);
        return $"≤ 1e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    private static void WriteDeviations(StringBuilder text)
    {
        text.Append("## Deliberate deviations\n\n");
        foreach (var group in Conformance.Entries.Where(e => e.Deviation is not null).GroupBy(e => e.Deviation!))
        {
            var files = group.Select(e => $"`{e.File}`{(e.Part is null ? "" : $" ({e.Part})")}").Distinct();
            text.Append(CultureInfo.InvariantCulture,
                $"**{string.Join(", ", files)}.** {group.Key.Why}\n\nSmallest example: {group.Key.Example}.\n\n");
        }
    }

    private static void WriteList(StringBuilder text, string heading, Verdict verdict, Func<ConformanceEntry, string> remark)
    {
        var entries = Conformance.Entries.Where(e => e.Verdict == verdict).ToArray();
        if (entries.Length == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n");
        foreach (var entry in entries)
            text.Append(CultureInfo.InvariantCulture, $"- `{entry.File}`{(remark(entry) is { Length: > 0 } words ? $": {words}" : "")}\n");
        text.Append('\n');
    }

    [GeneratedRegex("≤ 1e(-?[0-9]+)")]
    private static partial Regex Power();
}
