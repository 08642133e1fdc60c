namespace InnovationPotential.Comparisons;

/// <summary>The columns of a revision, and the forms in which it is shown.</summary>
internal static class RevisionTexts
{
    private static readonly ResultColumn<RevisedUnit> Unit = new("unit", u => u.Unit) { NamesUnits = true };

    private static readonly ResultColumn<RevisedUnit>[] Ends =
    [
        Unit,
        new("scoreBefore", u => u.ScoreBefore),
        new("scoreAfter", u => u.ScoreAfter),
        new("rankBefore", u => u.RankBefore),
        new("rankAfter", u => u.RankAfter),
        new("levelBefore", u => u.LevelBefore) { IsOptional = true },
        new("levelAfter", u => u.LevelAfter) { IsOptional = true },
    ];

    private static readonly ResultColumn<RevisionShare>[] Shares =
    [
        new("cause", s => WordsOf(s.Cause)),
        new("indicator", s => s.Indicator) { IsOptional = true },
        new("score", s => s.Score),
        new("rank", s => s.Rank),
        new("level", s => s.Level) { IsOptional = true },
        new("scoreError", s => s.ScoreError) { IsOptional = true },
        new("rankError", s => s.RankError) { IsOptional = true },
    ];

    private static readonly ResultColumn<RevisedUnit> Reason = new("reason", u => u.Reason) { IsOptional = true };

    private static readonly ResultColumn<RevisedUnit>[] Trends =
    [
        Unit,
        new("trendBefore", u => u.TrendBefore, v => NumberText.Short(v, 4)) { IsOptional = true },
        new("trendAfter", u => u.TrendAfter, v => NumberText.Short(v, 4)) { IsOptional = true },
    ];

    private static readonly ResultColumn<RevisedUnit>[] Units =
        [.. Ends, .. Trends[1..], new((writer, u) => Shares.WriteJson(writer, "shares", u.Shares)), Reason];

    private static readonly ResultColumn<(RevisedUnit Unit, RevisionShare? Share)>[] Rows =
    [
        .. Ends.Select(c => c.Of<(RevisedUnit Unit, RevisionShare? Share)>(r => r.Unit)),
        .. Shares.Select(c => c.Of<(RevisedUnit Unit, RevisionShare? Share)>(r => r.Share)),
        Reason.Of<(RevisedUnit Unit, RevisionShare? Share)>(r => r.Unit),
    ];

    private static readonly ResultColumn<RevisedCell>[] Cells =
    [
        new("unit", c => c.Unit) { NamesUnits = true },
        new("indicator", c => c.Indicator),
        new("cause", c => WordsOf(c.Cause)),
        new("before", c => c.Before, v => NumberText.Short(v)),
        new("after", c => c.After, v => NumberText.Short(v)),
        new("effect", c => c.Effect, NumberText.Show),
    ];

    public static ResultColumn<Revision>[] Json { get; } =
    [
        new("before", r => r.Before?.Label) { IsOptional = true },
        new("after", r => r.After?.Label) { IsOptional = true },
        new("causes", r => r.Causes.Select(WordsOf).ToEquatableArray()),
        new("exact", r => r.IsExact),
        new((writer, r) => Units.Called(r.Names).WriteJson(writer, "units", r.Units)),
        new((writer, r) => Cells.Called(r.Names).WriteJson(writer, "cells", r.Cells)),
        new((writer, r) => writer.WriteDiagnostics("diagnostics", r.Diagnostics)),
    ];

    public static string WordsOf(RevisionCause cause) => cause switch
    {
        RevisionCause.RevisedValues => "revised values",
        RevisionCause.NewPeriods => "periods",
        RevisionCause.Gaps => "gaps",
        RevisionCause.Units => "units",
        RevisionCause.Normalization => "normalization",
        RevisionCause.Weights => "weights",
        RevisionCause.Structure => "structure",
        _ => "others' movement",
    };

    public static void WriteCsv(Revision revision, CsvText csv) => Rows.Called(revision.Names).WriteCsv(revision.Units.SelectMany(u =>
        u.Shares.IsEmpty ? [(u, null)] : u.Shares.Select(s => (u, (RevisionShare?)s))), csv);

    public static IEnumerable<TextTable> Tables(Revision revision)
    {
        var span = revision.Before is { } from && revision.After is { } to ? $", {from} to {to}" : "";
        if (revision.Causes.IsEmpty)
        {
            yield return new TextTable("unit") { Caption = $"Revision{span}", Note = "Nothing differs between the editions." };
            yield break;
        }

        var counted = revision.IsExact ? "" : ", of drawn orders";
        yield return Split(revision, $"Scores{span}: why they changed{counted}", NumberText.Show,
            u => u.ScoreBefore, u => u.ScoreAfter, s => s.Score, revision.Causes.Where(c => c != RevisionCause.OthersMovement));
        yield return Split(revision, $"Ranks{span}: why they changed{counted}; below 0 gains places", v => NumberText.Show(v, 2),
            u => u.RankBefore, u => u.RankAfter, s => s.Rank, revision.Causes, NumberText.Rank);
        if (revision.Units.Any(u => (u.LevelBefore ?? u.LevelAfter) is not null)) yield return Levels(revision, span);
        if (!revision.Cells.IsEmpty)
            yield return Cells.Called(revision.Names).Show(revision.Cells, "The cells that moved their unit's score most");
        if (revision.Units.Any(u => u.HasTurned))
            yield return Trends.Called(revision.Names).Show(revision.Units.Where(u => u.HasTurned), "Trends of scores that turned");
    }

    private static TextTable Split(Revision revision, string caption, Func<double?, string> digits, Func<RevisedUnit, double?> before,
        Func<RevisedUnit, double?> after, Func<RevisionShare, double?> share, IEnumerable<RevisionCause> causes,
        Func<double?, string>? ends = null)
    {
        ResultColumn<RevisedUnit>[] columns =
        [
            Unit,
            new("before", u => before(u), ends ?? digits),
            new("after", u => after(u), ends ?? digits),
            new("change", u => after(u) - before(u), ends ?? digits),
            .. causes.Select(c => new ResultColumn<RevisedUnit>(WordsOf(c), u => u[c] is { } own ? share(own) : null, digits, WordsOf(c))),
            .. revision.Units.Any(u => u.Reason is not null) ? [Reason] : Array.Empty<ResultColumn<RevisedUnit>>(),
        ];
        return columns.Called(revision.Names).Show(revision.Units, caption);
    }

    private static TextTable Levels(Revision revision, string span)
    {
        ResultColumn<RevisedUnit>[] columns =
        [
            Unit,
            new("before", u => u.LevelBefore) { Empty = "–" },
            new("after", u => u.LevelAfter) { Empty = "–" },
            .. revision.Causes.Where(c => c != RevisionCause.OthersMovement)
                .Select(c => new ResultColumn<RevisedUnit>(WordsOf(c), u => u[c]?.Level, v => NumberText.Show(v, 2), WordsOf(c))),
        ];
        return columns.Called(revision.Names).Show(revision.Units.Where(u => u.LevelBefore != u.LevelAfter),
            $"Levels{span} that changed: why, in levels");
    }
}
