using InnovationPotential.Comparisons;

namespace InnovationPotential.Reports;

/// <summary>Why scores and ranks are not those of the edition before.</summary>
internal sealed class RevisionSection(ReportSubject subject) : ReportSection(subject)
{
    protected override void Write()
    {
        if (Subject.Options.Revision is not { } revision) return;
        Section("revision", "revision.title");
        Paragraph(revision.Causes.IsEmpty ? "revision.same" : revision.IsExact ? "revision.exact" : "revision.drawn");
        if (!revision.Causes.IsEmpty)
        {
            Split("revision.scores", [.. revision.Causes.Where(c => c != RevisionCause.OthersMovement)],
                u => (u.ScoreBefore, u.ScoreAfter), s => s.Score);
            Split("revision.ranks", [.. revision.Causes], u => (u.RankBefore, u.RankAfter), s => s.Rank);
        }

        if (!revision.Cells.IsEmpty)
        {
            Table("revision.cells",
                ["column.unit", "column.indicator", "revision.cause", "#" + "revision.before", "#" + "revision.after",
                    "#" + "revision.effect"],
                revision.Cells.Select(c => (string[])[revision.Names.Call(c.Unit), c.Indicator, Texts[$"revision.{c.Cause}"],
                    Texts.Number(c.Before), Texts.Number(c.After), Texts.Number(c.Effect)]));
        }

        string[] turned = [.. revision.Units.Where(u => u.HasTurned).Select(u => revision.Names.Call(u.Unit))];
        if (turned.Length > 0) Paragraph("revision.turned", string.Join(", ", turned));

        void Split(string caption, RevisionCause[] causes, Func<RevisedUnit, (double? Before, double? After)> ends,
            Func<RevisionShare, double?> share) => Table(
            caption,
            ["column.unit", "#" + "revision.before", "#" + "revision.after", "#" + "revision.change",
                .. causes.Select(c => $"#revision.{c}")],
            revision.Units.Select(u => (string[])[revision.Names.Call(u.Unit), Texts.Number(ends(u).Before), Texts.Number(ends(u).After),
                Texts.Number(ends(u).After - ends(u).Before), .. causes.Select(c => Texts.Number(u[c] is { } own ? share(own) : null))]));
    }
}
