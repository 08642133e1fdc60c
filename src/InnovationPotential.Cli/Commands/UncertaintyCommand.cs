using System.CommandLine;
using System.Globalization;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot uncertainty MODEL DATA</c>.</summary>
internal static class UncertaintyCommand
{
    public static Command Create(Terminal terminal)
    {
        var study = new StudyOptions(terminal, "replications", "How many replications the whole study has.",
            UncertaintyOptions.Default.Replications, workbooks: true);
        var (kept, quantiles, tops) = (UncertaintyOptions.Default, Ask.Names("--quantiles",
            "The probabilities of the quantiles of score and rank that JSON and CSV list, such as 0.1,0.9."),
            Ask.Names("--top-k", "The k of the probabilities to be among the best k that JSON and CSV list, such as 3,10."));
        var pairs = Ask.Of<bool?>("--pairs",
            $"Whether the probability of each unit to rank ahead of each other is counted, which JSON lists; for up to "
                + $"{UncertaintyOptions.PairwiseUnits} units when left out.");
        var central = Ask.Flag("--central-weights", "Collects the mean weights under which a unit ranks first, which JSON lists.");
        var sample = Ask.Flag("--sample", "Keeps every score of every replication, for exact quantiles; small studies do anyway.");
        var (result, show) = (study.Result, CommonOptions.Show());
        var command = new Command("uncertainty", "Draws replications of an assessment and counts scores, ranks and levels.")
        {
            result.Format, show, result.Escape, quantiles, tops, pairs, central, sample,
        };
        study.AddTo(command);
        return command.Doing(parsed =>
        {
            var workbook = result.WorkbookOf(parsed);
            if (workbook is not null) result.RefuseForms(parsed);
            var (model, table, uncertain) = study.Read(parsed, UncertaintyStudy.Default);
            var nodes = study.Nodes(parsed);
            UncertaintyOptions Configure(UncertaintyOptions o) => o with
            {
                Replications = study.Replications(parsed),
                Seed = study.Seed(parsed),
                DegreeOfParallelism = study.Threads(parsed),
                Node = nodes is [var only] ? only : null,
                Quantiles = Numbers(parsed, quantiles, kept.Quantiles, double.Parse),
                TopK = Numbers(parsed, tops, kept.TopK, int.Parse),
                Pairwise = parsed.GetValue(pairs),
                CentralWeights = parsed.GetValue(central),
                KeepSample = parsed.GetValue(sample),
            };
            if (nodes.Length > 1)
            {
                if (study.Part(parsed) is not null || workbook is not null || parsed.GetValue(result.Format) == ResultFormat.Csv)
                    throw StudyOptions.OneNode();
                var all = study.Run(parsed, control => uncertain.RunNodes(model, table, nodes, Configure, control));
                foreach (var each in all) study.TellEnd(parsed, each.Replications);
                result.Deliver(parsed, form => StudyTexts.Of(all, parsed.GetValue(show), form));
                return Report([.. all.SelectMany(r => r.Diagnostics).Distinct()]);
            }

            if (study.Part(parsed) is { } part)
                return study.RunPart(
                    part, table, control => uncertain.RunPart(model, table, part.From, part.To, Configure, control).Write);
            var counted = study.Run(parsed, control => uncertain.Run(model, table, Configure, control));
            study.TellEnd(parsed, counted.Replications);
            if (workbook is not null) Terminal.Save(workbook, () => model.Assess(table).WriteWorkbook(workbook, counted));
            else result.Deliver(parsed, form => StudyTexts.Of(counted, parsed.GetValue(show), form));
            return Report(counted.Diagnostics);

            int Report(EquatableArray<Diagnostic> found)
            {
                terminal.Report(table.Diagnostics.Concat(found));
                return ExitCode.Of(found);
            }
        });
    }

    private static EquatableArray<T> Numbers<T>(ParseResult parsed, Option<string[]> option, EquatableArray<T> usual,
        Func<string, IFormatProvider, T> read)
    {
        string[] texts = [.. parsed.Names(option)];
        try
        {
            return texts.Length == 0 ? usual : [.. texts.Select(t => read(t, CultureInfo.InvariantCulture))];
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new ArgumentException($"'{string.Join(',', texts)}' is nothing that {option.Name} takes. {option.Description}", e);
        }
    }
}
