using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>The results of studies in the form asked for.</summary>
internal static class StudyTexts
{
    /// <param name="result">The result.</param>
    /// <param name="view">What of it is shown; as CSV one table, which is the units where a summary is asked for.</param>
    /// <param name="form">The form.</param>
    /// <exception cref="ArgumentException">The form does not hold the view.</exception>
    public static Action<Utf8Buffer> Of(UncertaintyResult result, UncertaintyView view, ResultForm form) => (form.Format, view) switch
    {
        (_, UncertaintyView.Summary) => form.Of(result, result.Title),
        (ResultFormat.Json, _) => throw new ArgumentException("JSON holds everything: leave --show out."),
        (ResultFormat.Csv, UncertaintyView.All) => throw new ArgumentException("CSV holds one table: say which by --show."),
        (ResultFormat.Csv, _) => ResultForm.Text(() => UncertaintyTables.Sheet(result, view).ToCsv(form.EscapeFormulas)),
        _ => form.Of(() => UncertaintyTables.Tables(result, view), result.Title),
    };

    /// <summary>The results of several nodes, one after the other, each below its title; as JSON a list of them.</summary>
    public static Action<Utf8Buffer> Of(EquatableArray<UncertaintyResult> results, UncertaintyView view, ResultForm form) =>
        form.Format == ResultFormat.Json
            ? output => JsonText.Write(output, writer =>
            {
                writer.WriteStartArray();
                foreach (IWritesJson result in results) result.WriteTo(writer);
                writer.WriteEndArray();
            })
            : form.Of(() => results.SelectMany(r => UncertaintyTables.Tables(r, view).Prepend(new TextTable("study").Add(r.Title))),
                string.Join(", ", results.Select(r => r.Title)));
}
