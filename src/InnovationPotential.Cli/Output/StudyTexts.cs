using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>The results of studies in the form asked for.</summary>
internal static class StudyTexts
{
    /// <param name="result">The result.</param>
    /// <param name="view">What of it is shown; as CSV one table, which is the units where a summary is asked for.</param>
    /// <param name="format">The form.</param>
    /// <param name="escape">Whether CSV guards formulas.</param>
    /// <param name="width">How wide aligned columns may be.</param>
    /// <exception cref="ArgumentException">The form does not hold the view.</exception>
    public static Action<Utf8Buffer> Of(UncertaintyResult result, UncertaintyView view, ResultFormat format, bool escape, int? width) =>
        (format, view) switch
        {
            (_, UncertaintyView.Summary) => ResultOutput.Of(result, format, escape, width, result.Title),
            (ResultFormat.Json, _) => throw new ArgumentException("JSON holds everything: leave --show out."),
            (ResultFormat.Csv, UncertaintyView.All) => throw new ArgumentException("CSV holds one table: say which by --show."),
            (ResultFormat.Csv, _) => ResultOutput.Text(() => UncertaintyTables.Sheet(result, view).ToCsv(escape)),
            _ => ResultOutput.Of(() => UncertaintyTables.Tables(result, view), format, width, result.Title),
        };

    /// <summary>The results of several nodes, one after the other, each below its title; as JSON a list of them.</summary>
    public static Action<Utf8Buffer> Of(
        EquatableArray<UncertaintyResult> results, UncertaintyView view, ResultFormat format, int? width) => format == ResultFormat.Json
        ? output => JsonText.Write(output, writer =>
        {
            writer.WriteStartArray();
            foreach (IWritesJson result in results) result.WriteTo(writer);
            writer.WriteEndArray();
        })
        : ResultOutput.Of(() => results.SelectMany(r => UncertaintyTables.Tables(r, view).Prepend(new TextTable("study").Add(r.Title))),
            format, width, string.Join(", ", results.Select(r => r.Title)));

    /// <param name="result">The result.</param>
    /// <param name="format">The form.</param>
    /// <param name="escape">Whether CSV guards formulas.</param>
    /// <param name="width">How wide aligned columns may be.</param>
    public static Action<Utf8Buffer> Of(SensitivityResult result, ResultFormat format, bool escape, int? width) =>
        ResultOutput.Of(result, format, escape, width, "Sensitivity");
}
