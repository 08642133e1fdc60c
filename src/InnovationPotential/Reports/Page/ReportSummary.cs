namespace InnovationPotential.Reports;

/// <summary>The result in three sentences, made from the numbers: who leads, how sure that is, what holds back.</summary>
internal static class ReportSummary
{
    public static EquatableArray<string> Of(ReportSubject subject) => [Leader(subject), Certainty(subject), Obstacle(subject)];

    private static string Leader(ReportSubject subject)
    {
        var (texts, scored) = (subject.Texts, subject.Scored);
        var when = subject.Period is { } period ? texts["summary.in", period.Label] : "";
        if (scored.Count == 0) return when + texts["summary.none", texts.Count("count.units", subject.Ranking.Count)];
        var best = scored[0];
        var level = best.Level is { } name ? texts["summary.level", name] : "";
        if (scored.Count == 1) return when + texts["summary.one", best.Name, texts.Number(best.Score), level];
        var first = scored.Where(u => u.Rank == best.Rank).Select(u => u.Name).ToArray();
        if (first.Length == scored.Count)
            return when + texts["summary.all-tied", texts.Count("count.units", scored.Count), texts.Number(best.Score), level];
        return first.Length > 1
            ? when + texts["summary.tied", Names(subject, first), texts.Count("count.of-units", scored.Count), texts.Number(best.Score),
                level]
            : when + texts["summary.first", best.Name, texts.Count("count.of-units", scored.Count), texts.Number(best.Score), level,
                scored[^1].Name, texts.Number(scored[^1].Score)];
    }

    private static string Certainty(ReportSubject subject)
    {
        var (texts, scored) = (subject.Texts, subject.Scored);
        if (scored.Count == 0) return texts["summary.sure.none"];
        if (subject.Options.Study is { } study && scored.Count > 1)
        {
            var units = study.Units.Where(u => u.Period == subject.Period).ToArray();
            var steady = units.Count(u => u.NominalRank is { } rank && u.Rank is { Low: { } low, High: { } high } && low >= rank - 1
                && high <= rank + 1);
            var top = units.FirstOrDefault(u => u.Unit == scored[0].Unit)?.ProbabilityOfTop(1);
            return texts["summary.sure.study", scored[0].Name, texts.Percent(top), steady, texts.Count("count.of-units", scored.Count)];
        }

        var gaps = scored.Count(u => u.High > u.Low);
        if (gaps == 0) return texts["summary.sure.complete"];
        var open = scored.Count(u => scored.Any(o => o != u && o.Rank != u.Rank && (o.Rank < u.Rank ? o.Low < u.High : o.High > u.Low)));
        return texts["summary.sure.gaps", texts.Percent(scored.Average(u => u.Coverage ?? 0)), open,
            texts.Count("count.of-units", scored.Count)];
    }

    // The part of the root whose scores are furthest from the best they could be, on average; where scores have no ends, what is missing
    // most.
    private static string Obstacle(ReportSubject subject)
    {
        var (texts, scored) = (subject.Texts, subject.Scored);
        if (scored.Count == 0) return texts["summary.back.none"];
        var plan = subject.Assessment.Plans[0];
        var parts = subject.Parts
            .Select(p =>
                (p.Title, Node: plan.Nodes[plan.IndexOf(p.Code)], Scores: scored.Select(u => u[p.Code].Score).OfType<double>().ToArray()))
            .Where(p => p.Scores.Length > 0 && p.Node.Range.IsBounded && p.Node.Range.High > p.Node.Range.Low)
            .Select(p => (p.Title, Share: (p.Scores.Average() - p.Node.Range.Low) / (p.Node.Range.High - p.Node.Range.Low))).ToArray();
        if (parts.Length > 1 && parts.MinBy(p => p.Share) is var least && parts.MaxBy(p => p.Share) is var most && least.Share < most.Share)
            return texts["summary.back.part", least.Title, texts.Percent(least.Share), most.Title, texts.Percent(most.Share)];
        var missing = subject.Assessment.Model.Indicators
            .Select(i => (i.Title, Count: subject.Ranking.Count(u => u[i.Code].Coverage == 0))).MaxBy(i => i.Count);
        return missing.Count > 0
            ? texts["summary.back.missing", missing.Title, missing.Count, texts.Count("count.of-units", subject.Ranking.Count)]
            : texts["summary.back.even"];
    }

    private static string Names(ReportSubject subject, string[] names) =>
        names.Length <= 4
            ? string.Join(", ", names[..^1]) + subject.Texts["and"] + names[^1] : subject.Texts.Count("count.units", names.Length);
}
