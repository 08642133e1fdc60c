using System.CommandLine;
using System.Globalization;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot uncertainty MODEL DATA</c>.</summary>
internal static class UncertaintyCommand
{
    private const string Replications = "replications";

    public static Command Create(Terminal terminal)
    {
        var study = new StudyOptions(terminal, "How many replications the whole study has.", UncertaintyOptions.Default.Replications);
        var (kept, quantiles, tops) = (UncertaintyOptions.Default, TextOptions.Names("--quantiles",
            "The probabilities of the quantiles of score and rank that JSON and CSV list, such as 0.1,0.9."),
            TextOptions.Names("--top-k", "The k of the probabilities to be among the best k that JSON and CSV list, such as 3,10."));
        var pairs = new Option<bool?>("--pairs")
        {
            Description = $"Whether the probability of each unit to rank ahead of each other is counted, which JSON lists; for up to "
                + $"{UncertaintyOptions.PairwiseUnits} units when left out.",
        };
        var central = new Option<bool>("--central-weights")
        {
            Description = "Collects the mean weights under which a unit ranks first, which JSON lists.",
        };
        var sample = new Option<bool>("--sample")
        {
            Description = "Keeps every score of every replication, for exact quantiles; small studies do anyway.",
        };
        var (format, escape) = (CommonOptions.Format(workbooks: true), CommonOptions.EscapeFormulas());
        var show = CommonOptions.Show();
        var command =
            new Command("uncertainty", "Draws replications of an assessment and counts scores, ranks and levels.") { format, show, escape,
                quantiles, tops, pairs, central, sample };
        study.AddTo(command);
        command.SetAction(parsed =>
        {
            if (WorkbookOut.Is(parsed.GetValue(study.Out)))
                CommonOptions.Refuse(parsed, "is for other files than workbooks: leave it out, or name another file.", format, escape);
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
                if (study.Part(parsed) is not null || WorkbookOut.Is(parsed.GetValue(study.Out))
                    || parsed.GetValue(format) == ResultFormat.Csv) throw StudyOptions.OneNode();
                var results = terminal.Watch(study.Replications(parsed), Replications, study.Budget(parsed),
                    control => uncertain.RunNodes(model, table, nodes, Configure, control));
                foreach (var each in results) study.TellEnd(terminal, parsed, each.Replications, Replications);
                terminal.Deliver(
                    StudyTexts.Of(results, parsed.GetValue(show), parsed.GetValue(format), terminal.WidthFor(parsed.GetValue(study.Out))),
                    parsed.GetValue(study.Out));
                var said = results.SelectMany(r => r.Diagnostics).Distinct().ToArray();
                terminal.Report(table.Diagnostics.Concat(said));
                return ExitCode.Of(said);
            }

            if (study.Part(parsed) is { } part)
            {
                var counted = terminal.Watch(part.To - part.From, Replications, null,
                    control => uncertain.RunPart(model, table, part.From, part.To, Configure, control));
                Terminal.Save(part.File, () => counted.Write(part.File));
                terminal.Report(table.Diagnostics);
                return ExitCode.Done;
            }

            var result = terminal.Watch(study.Replications(parsed), Replications, study.Budget(parsed),
                control => uncertain.Run(model, table, Configure, control));
            study.TellEnd(terminal, parsed, result.Replications, Replications);
            if (WorkbookOut.Is(parsed.GetValue(study.Out)))
                Terminal.Save(parsed.GetValue(study.Out)!, () => model.Assess(table).WriteWorkbook(parsed.GetValue(study.Out)!, result));
            else terminal.Deliver(
                StudyTexts.Of(result, parsed.GetValue(show), parsed.GetValue(format), parsed.GetValue(escape),
                    terminal.WidthFor(parsed.GetValue(study.Out))),
                parsed.GetValue(study.Out));
            terminal.Report(table.Diagnostics.Concat(result.Diagnostics));
            return ExitCode.Of(result.Diagnostics);
        });
        return command;
    }

    private static EquatableArray<T> Numbers<T>(ParseResult parsed, Option<string[]> option, EquatableArray<T> usual,
        Func<string, IFormatProvider, T> read)
    {
        string[] texts = [.. TextOptions.Split(parsed, option)];
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
