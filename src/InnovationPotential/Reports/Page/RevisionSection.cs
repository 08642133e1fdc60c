using InnovationPotential.Comparisons;
using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>Why scores and ranks are not those of the edition before.</summary>
internal static class RevisionSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        if (subject.Options.Revision is not { } revision) return;
        var texts = subject.Texts;
        page.Section("revision", texts["revision.title"]);
        page.Paragraph(texts[revision.Causes.IsEmpty ? "revision.same" : revision.IsExact ? "revision.exact" : "revision.drawn"]);
        if (!revision.Causes.IsEmpty)
        {
            Split(texts["revision.scores"], [.. revision.Causes.Where(c => c != RevisionCause.OthersMovement)],
                u => (u.ScoreBefore, u.ScoreAfter), s => s.Score);
            Split(texts["revision.ranks"], [.. revision.Causes], u => (u.RankBefore, u.RankAfter), s => s.Rank);
        }

        if (!revision.Cells.IsEmpty)
        {
            page.Table(
                texts["revision.cells"],
                [texts["column.unit"], texts["column.indicator"], texts["revision.cause"], "#" + texts["revision.before"],
                    "#" + texts["revision.after"], "#" + texts["revision.effect"]],
                revision.Cells.Select(c => ((IReadOnlyList<string>)[revision.Names.Call(c.Unit), c.Indicator, CauseOf(c.Cause),
                    texts.Number(c.Before),
                    texts.Number(c.After), texts.Number(c.Effect)], "")));
        }

        string[] turned = [.. revision.Units.Where(u => u.HasTurned).Select(u => revision.Names.Call(u.Unit))];
        if (turned.Length > 0) page.Paragraph(texts["revision.turned", string.Join(", ", turned)]);
        page.EndSection();

        string CauseOf(RevisionCause cause) => texts[$"revision.{cause}"];

        void Split(string caption, RevisionCause[] causes, Func<RevisedUnit, (double? Before, double? After)> ends,
            Func<RevisionShare, double?> share) => page.Table(
            caption,
            [texts["column.unit"], "#" + texts["revision.before"], "#" + texts["revision.after"], "#" + texts["revision.change"],
                .. causes.Select(c => "#" + CauseOf(c))],
            revision.Units.Select(u => ((IReadOnlyList<string>)[revision.Names.Call(u.Unit), texts.Number(ends(u).Before),
                texts.Number(ends(u).After),
                texts.Number(ends(u).After - ends(u).Before),
                .. causes.Select(c => texts.Number(u[c] is { } own ? share(own) : null))], "")));
    }
}
