namespace InnovationPotential.Prospects;

/// <summary>The columns of what it would take to reach a target, and the forms in which it is shown.</summary>
internal static class ReachTexts
{
    private static readonly ResultColumn<IndicatorShift>[] Shifts =
    [
        new("indicator", s => s.Indicator) { Forms = ResultForms.Csv | ResultForms.Json },
        new("indicator", s => s.Title) { Forms = ResultForms.Shown },
        new("from", s => s.From, NumberText.Show),
        new("to", s => s.To, NumberText.Show),
        new("change", s => s.Change, NumberText.Show),
        new("effort", s => s.Effort, NumberText.Show),
        new("score", s => s.Score, NumberText.Show),
        new("reason", s => s.Reason, "why not") { IsOptional = true },
    ];

    private static readonly ResultColumn<ReachPath>[] Path =
    [
        new("share", p => p.Share) { IsOptional = true },
        new("effort", p => p.Effort),
        new("score", p => p.Score),
        new("rank", p => p.Rank) { IsOptional = true },
        new("level", p => p.Level) { IsOptional = true },
        new("reason", p => p.Reason) { IsOptional = true },
        new((writer, p) => Shifts.WriteJson(writer, "changes", p.Shifts)),
    ];

    private static readonly ResultColumn<(string Way, IndicatorShift Shift)>[] Rows =
        [new("way", r => r.Way), .. Shifts.Select(c => c.Of<(string Way, IndicatorShift Shift)>(r => r.Shift))];

    public static ResultColumn<Reach>[] Json { get; } =
    [
        new("unit", r => r.Unit) { NamesUnits = true },
        new("period", r => r.Period?.Label) { IsOptional = true },
        new("target", r => r.Target.ToString()),
        new("score", r => r.Score),
        new("rank", r => r.Rank),
        new("level", r => r.Level) { IsOptional = true },
        new("reached", r => r.IsReached),
        new((writer, r) => Shifts.WriteJson(writer, "alone", r.Alone)),
        new((writer, r) => WritePath(writer, "inProportion", r.InProportion)),
        new((writer, r) => WritePath(writer, "leastEffort", r.LeastEffort)),
        new((writer, r) => Shifts.WriteJson(writer, "missing", r.Missing)),
    ];

    public static void WriteCsv(Reach reach, CsvText csv) => Rows.WriteCsv(
        [
            .. reach.Alone.Select(s => ("alone", s)),
            .. (reach.InProportion?.Shifts ?? []).Select(s => ("in proportion", s)),
            .. (reach.LeastEffort?.Shifts ?? []).Select(s => ("least effort", s)),
            .. reach.Missing.Select(s => ("missing", s)),
        ], csv);

    public static IEnumerable<TextTable> Tables(Reach reach)
    {
        var period = reach.Period is { } p ? $", {p}" : "";
        var now = $"score {NumberText.Show(reach.Score)}, rank {NumberText.Rank(reach.Rank)}"
            + (reach.Level is { } level ? $", level {level}" : "");
        var caption = $"{reach.Names.Call(reach.Unit)}{period}: from {now} to {reach.Target}";
        if (reach.IsReached)
        {
            yield return new TextTable("indicator") { Caption = caption, Note = "It is there already." };
            yield break;
        }

        yield return Shifts.Show(reach.Alone, $"{caption}: each indicator alone");
        if (reach.InProportion is { } together) yield return Of(together, "All observed indicators in proportion");
        if (reach.LeastEffort is { } least) yield return Of(least, "With the least effort");
        if (!reach.Missing.IsEmpty) yield return Shifts.Show(reach.Missing, "Each missing observation, were it made");
    }

    private static TextTable Of(ReachPath path, string caption)
    {
        if (path.Reason is { } reason) return new TextTable("indicator") { Caption = caption, Note = $"Out of reach: {reason}." };
        var share = path.Share is { } s
            ? Invariant($", each {NumberText.Show(100 * s)} % of its way") : "";
        return Shifts.Show(path.Shifts, caption + share,
            $"Then score {NumberText.Show(path.Score)}, rank {NumberText.Rank(path.Rank)}"
                + (path.Level is { } level ? $", level {level}" : "") + $"; effort {NumberText.Show(path.Effort)}.");
    }

    private static void WritePath(System.Text.Json.Utf8JsonWriter writer, string name, ReachPath? path)
    {
        if (path is null) writer.WriteNull(name);
        else Path.WriteJson(writer, name, path);
    }
}
