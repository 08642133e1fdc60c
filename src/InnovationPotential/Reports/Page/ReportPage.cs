using System.Reflection;
using System.Text;

namespace InnovationPotential.Reports;

/// <summary>The whole page: head, sections in their order, and the script that only sorts, filters and recomputes.</summary>
internal static class ReportPage
{
    public static Report Of(ReportSubject subject)
    {
        var summary = ReportSummary.Of(subject);
        ReportSection[] sections =
        [
            new SubjectSection(subject), new RankingSection(subject), new WhatIfSection(subject), new PartsSection(subject),
            new ProfileSection(subject), new CertaintySection(subject), new TrendSection(subject), new RevisionSection(subject),
            new AgreementSection(subject), new NotesSection(subject), new MethodSection(subject), new GlossarySection(subject),
        ];
        var title = HtmlText.Encode(subject.Title);
        string[] lines =
        [
            "<!DOCTYPE html>",
            $"<html lang=\"{subject.Texts.Language}\"><head><meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            $"<title>{title}</title>",
            $"<style>\n{Resource("report.css")}</style></head><body>",
            $"<main><h1>{title}</h1>",
            "<section id=\"summary\">",
            .. summary.Select(s => $"<p class=\"lead\">{HtmlText.Encode(s)}</p>"),
            "</section>",
            $"{string.Concat(sections.Select(s => s.ToHtml()))}</main>",
            $"<script>\n{Resource("report.js")}</script>",
            "</body></html>",
            "",
        ];
        return new Report(subject.Title, summary, string.Join('\n', lines));
    }

    /// <summary>A text that ships with the library.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
