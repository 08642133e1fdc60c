using InnovationPotential.Strategies;

namespace InnovationPotential.Reports;

/// <summary>
/// What a strategy finds, in the language of the report: where that is not the library's own, the sentence is made of the finding's facts.
/// </summary>
internal static class FindingWords
{
    public static string Of(Finding finding, IndicatorModel model, LanguageTexts texts)
    {
        // A finding of the user's own has no sentence but its own.
        if (texts.Find($"finding.{finding.Kind}") is not { } sentence) return finding.Text;
        string[] facts = [.. finding.Facts.Where(f => f.Number is not null || f.Text is not null || model.Find(f.Name) is not null)
            .GroupBy(f => f.Name, (name, same) => $"{Label(name)} {string.Join(", ", same.Select(Value))}")];
        return facts.Length == 0 ? $"{sentence}." : $"{sentence}: {string.Join("; ", facts)}.";

        string Label(string name) => texts.Find($"fact.{name}") ?? TitleOf(name);

        string Value(Fact fact) => fact.Text is { } text ? texts.Find($"fact.word.{text}") ?? TitleOf(text) : texts.Number(fact.Number);

        string TitleOf(string code) => model.Find(code)?.Title ?? code;
    }
}
