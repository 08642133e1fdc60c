using System.CommandLine;
using InnovationPotential.Cli.Databases;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary>A command that runs where the table lies.</summary>
internal sealed class DatabaseRun(Terminal terminal, FitOptions options, DatabaseOptions databases)
{
    /// <summary>Assesses a table into another one or a file, and shows what is known of it.</summary>
    public int Assess(ParseResult parsed, string model, string? data, ResultOptions results)
    {
        if (results.WorkbookOf(parsed) is not null)
            throw new ArgumentException("A workbook holds an assessment in memory: name another file by --out.");
        var (into, target) = databases.Into(parsed);
        var subject = options.Asked(parsed, Subject.Read(terminal, model));
        using var interruption = new Interruption();
        using var source = databases.Open(parsed, data, subject.Model);
        var fitted = Fitted(parsed, subject, source, interruption.Token);
        var nodes = databases.NodesOf(parsed);
        var result = fitted.AssessAsync(
            source.Source, into, o => o with { Nodes = [.. nodes], Reference = databases.ReferenceOf(parsed) }, interruption.Token)
            .GetAwaiter().GetResult();
        if (target is not null) source.Write(into, target);
        results.Deliver(parsed, result, subject.Model.Title);
        return terminal.Report(source.Diagnostics.Concat(fitted.Diagnostics).Concat(result.Diagnostics));
    }

    /// <summary>Fits a model to a table.</summary>
    public (FittedModel Fitted, IEnumerable<Diagnostic> Found) Fit(ParseResult parsed, Subject unfitted, string? data)
    {
        var subject = options.Asked(parsed, unfitted);
        using var interruption = new Interruption();
        using var source = databases.Open(parsed, data, subject.Model);
        var fitted = Fitted(parsed, subject, source, interruption.Token);
        return (fitted, source.Diagnostics.Concat(fitted.Diagnostics));
    }

    private FittedModel Fitted(ParseResult parsed, Subject subject, DatabaseSource source, CancellationToken cancellation)
    {
        var scope = options.Scope(parsed);
        if (subject.Fitted is null) return subject.Model.FitAsync(source.Source, scope, cancellation).GetAwaiter().GetResult();
        if (scope is not null) subject.Unfitted("--scope is for models that are not.");
        return subject.Fitted;
    }
}
