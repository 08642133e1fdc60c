using System.Globalization;
using System.Reflection;
using System.Text;
using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>The whole page: head, sections in their order, and the script that only sorts, filters and recomputes.</summary>
internal static class ReportPage
{
    public static Report Of(ReportSubject subject)
    {
        var summary = ReportSummary.Of(subject);
        var page = new HtmlPage();
        Head(page, subject);
        page.Raw($"<main><h1>{HtmlText.Encode(subject.Title)}</h1>");
        page.Raw("<section id=\"summary\">");
        foreach (var sentence in summary) page.Paragraph(sentence, "lead");
        page.EndSection();
        SubjectSection.Write(page, subject);
        RankingSection.Write(page, subject);
        WhatIfSection.Write(page, subject);
        PartsSection.Write(page, subject);
        ProfileSection.Write(page, subject);
        CertaintySection.Write(page, subject);
        TrendSection.Write(page, subject);
        RevisionSection.Write(page, subject);
        AgreementSection.Write(page, subject);
        NotesSection.Write(page, subject);
        MethodSection.Write(page, subject);
        GlossarySection.Write(page, subject);
        page.Raw("</main>").Raw($"<script>\n{Resource("report.js")}</script>").Raw("</body></html>");
        return new Report(subject.Title, summary, page.ToString());
    }

    /// <summary>A text that ships with the library.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static void Head(HtmlPage page, ReportSubject subject) => page
        .Raw("<!DOCTYPE html>")
        .Raw($"<html lang=\"{subject.Texts.Language}\"><head><meta charset=\"utf-8\">")
        .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .Raw($"<title>{HtmlText.Encode(subject.Title)}</title>")
        .Raw($"<style>\n{Resource("report.css")}</style></head><body>");

    /// <summary>A date as the language writes it.</summary>
    public static string DateOf(DateOnly date, LanguageTexts texts) =>
        date.ToString(texts.Language == "ru" ? "dd.MM.yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
