using System.Globalization;

namespace InnovationPotential.Comparisons;

/// <summary>The columns of a grid of combinations.</summary>
internal static class GridTexts
{
    private static readonly ResultColumn<GridScenario>[] Scenarios =
    [
        new("name", s => s.Name),
        new("normalization", s => s.Normalization) { IsOptional = true },
        new("aggregation", s => s.Aggregation) { IsOptional = true },
        new("weighting", s => s.Weighting) { IsOptional = true },
        new("reason", s => s.Reason) { IsOptional = true },
    ];

    private static readonly ResultColumn<GridUnit> Unit = new("unit", u => u.Unit) { NamesUnits = true };
    private static readonly ResultColumn<GridUnit> Period = new("period", u => u.Period?.Label) { IsOptional = true };

    private static readonly ResultColumn<GridUnit>[] Figures =
    [
        new("consensus", u => u.Consensus, NumberText.Rank),
        new("least", u => u.Least, NumberText.Rank),
        new("median", u => u.Median, NumberText.Rank),
        new("greatest", u => u.Greatest, NumberText.Rank),
    ];

    public static ResultColumn<ScenarioGrid>[] Json(ScenarioGrid grid)
    {
        ResultColumn<GridUnit>[] units =
        [
            Unit, Period, .. Figures,
            new((writer, u) =>
            {
                writer.WriteStartObject("ranks");
                foreach (var column in Ranks(grid)) column.Write(writer, u);
                writer.WriteEndObject();
            }),
        ];
        return
        [
            new("consensus", g => g.ConsensusMethod),
            new("exact", g => g.IsConsensusExact),
            new((writer, g) => Scenarios.WriteJson(writer, "scenarios", g.Scenarios)),
            new((writer, g) => Scenarios.WriteJson(writer, "refused", g.Refused)),
            new((writer, g) => units.Called(g.Names).WriteJson(writer, "units", g.Units)),
            new((writer, g) =>
            {
                writer.WriteStartArray("kendallTau");
                foreach (var row in g.KendallTau)
                {
                    writer.WriteStartArray();
                    foreach (var tau in row) ((ResultValue)tau).WriteTo(writer);
                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
            }),
            new((writer, g) => writer.WriteDiagnostics("diagnostics", g.Diagnostics)),
        ];
    }

    public static void WriteCsv(ScenarioGrid grid, CsvText csv) =>
        ((ResultColumn<GridUnit>[])[Unit, .. Panel(grid), .. Figures, .. Ranks(grid)]).Called(grid.Names).WriteCsv(grid.Units, csv);

    public static IEnumerable<TextTable> Tables(ScenarioGrid grid)
    {
        var names = grid.Scenarios.Select((s, i) => (s.Name, Number: Number(i))).ToArray();
        ResultColumn<(string Name, string Number)>[] legend = [new("number", n => n.Number, "#"), new("combination", n => n.Name)];
        yield return legend.Show(names, "Combinations", grid.Refused.IsEmpty ? null
            : string.Join(" ", grid.Refused.Select(r => $"Refused: {r.Name}: {r.Reason}")));
        var method = grid.ConsensusMethod == "kemeny" ? "Kemeny" : "Borda";
        ResultColumn<GridUnit>[] columns =
            [Unit, .. Panel(grid), .. Figures, .. Ranks(grid).Select((c, i) => c with { Heading = Number(i) })];
        yield return columns.Called(grid.Names).Show(grid.Units.OrderBy(u => u.Period).ThenBy(u => u.Consensus ?? double.PositiveInfinity),
            $"Ranks under each combination; the consensus is that of {method}{(grid.IsConsensusExact ? "" : ", which may be bettered")}");
        if (grid.Scenarios.Count < 2) yield break;
        ResultColumn<int>[] matrix =
        [
            new("combination", i => Number(i), "#"),
            .. grid.Scenarios.Select((_, k) => new ResultColumn<int>("tau", i => grid.KendallTau[i][k], NumberText.Show, Number(k))),
        ];
        yield return matrix.Show(Enumerable.Range(0, grid.Scenarios.Count), "Kendall's τ of each pair of rankings");
    }

    private static IEnumerable<ResultColumn<GridUnit>> Ranks(ScenarioGrid grid) =>
        grid.Scenarios.Select((s, i) => new ResultColumn<GridUnit>(s.Name, u => u.Ranks[i], NumberText.Rank, s.Name) { Field = s.Name });

    private static ResultColumn<GridUnit>[] Panel(ScenarioGrid grid) => grid.Units.Any(u => u.Period is not null) ? [Period] : [];

    private static string Number(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);
}
