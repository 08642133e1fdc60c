using System.Reflection;
using System.Text;

namespace InnovationPotential;

/// <summary>
/// The tables of Korchagina I. V., "Innovative potential in the small and medium-sized enterprises regional clusters in Russia",
/// R-Economy 3(3), 2017, ready to use.
/// </summary>
/// <remarks>Each call reads the shipped text again; the tables are immutable.</remarks>
public static class SampleTables
{
    /// <summary>
    /// Table 1, coded: eleven clusters by four institutional components, 0 absent, 1 planned, partial or with a coordinator only, 2
    /// operating, missing where the article does not say, which is not the same as absent. The attributes are <c>region</c> and
    /// <c>article_level</c>, the author's own verdict.
    /// </summary>
    public static IndicatorTable Institutions => IndicatorTable.ParseCsv(InstitutionsCsv, SampleModels.InstitutionalScore.Indicators);

    /// <summary>
    /// Tables 2–4 as printed: three clusters, the figures of their own development programs for 2016–2020. All of them are plan values, and
    /// so they are marked.
    /// </summary>
    public static IndicatorTable Quantities =>
        IndicatorTable.ParseCsv(QuantitiesCsv, configure: o => o with { DefaultKind = ObservationKind.Plan });

    /// <summary>
    /// <see cref="Quantities"/>, each cluster held to its own program only: a figure that a cluster's program names in no year is marked as
    /// not applicable to it, while a gap in a series that it does name stays unknown.
    /// </summary>
    public static IndicatorTable OwnPrograms
    {
        get
        {
            var table = Quantities;
            foreach (var code in table.Indicators) table = table.With(OwnProgram(table[code], table.Units.Count));
            return table;
        }
    }

    /// <summary>The text of <see cref="Institutions"/>.</summary>
    public static string InstitutionsCsv => Text("institutional-components.csv");

    /// <summary>The text of <see cref="Quantities"/>.</summary>
    public static string QuantitiesCsv => Text("quantitative-indicators.csv");

    private static IndicatorColumn OwnProgram(IndicatorColumn column, int units)
    {
        var rows = Enumerable.Range(0, column.Length).ToArray();
        var named = rows.Where(r => column[r].Value is not null).Select(r => r % units).ToHashSet();
        return column.WithStates([.. rows.Select(r => named.Contains(r % units) ? column[r].State : ObservationState.NotApplicable)]);
    }

    internal static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
