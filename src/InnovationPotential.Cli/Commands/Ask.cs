using System.CommandLine;

namespace InnovationPotential.Cli.Commands;

/// <summary>Makes options and commands.</summary>
internal static class Ask
{
    /// <summary>An option that takes a text.</summary>
    public static Option<string?> Text(string name, string description) => Of<string?>(name, description);

    /// <summary>An option that is there or not.</summary>
    public static Option<bool> Flag(string name, string description) => Of<bool>(name, description);

    /// <summary>An option that takes a value.</summary>
    public static Option<T> Of<T>(string name, string description) => new(name) { Description = description };

    /// <summary>An option that takes a value, with the one it has when left out.</summary>
    public static Option<T> Of<T>(string name, string description, T usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    /// <summary>An option that takes several names.</summary>
    public static Option<string[]> Names(string name, string description) =>
        Of<string[]>(name, $"{description} Several are separated by commas, or the option is given several times.");

    /// <summary>An option that takes several texts, each time it is given.</summary>
    public static Option<string[]> Several(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    /// <summary>An option that has to be there.</summary>
    public static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };

    /// <summary>The option, which takes some texts only.</summary>
    public static Option<T> Among<T>(this Option<T> option, params string[] texts)
    {
        option.AcceptOnlyFromAmong(texts);
        return option;
    }

    /// <summary>An argument that has to be there.</summary>
    public static Argument<string> Argument(string name, string description) => new(name) { Description = description };

    /// <summary>An argument that may be left out.</summary>
    public static Argument<string?> Optional(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    /// <summary>Arguments, at least one.</summary>
    public static Argument<string[]> Arguments(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>Adds options one after the other.</summary>
    public static void Add(this Command command, IEnumerable<Option> options)
    {
        foreach (var option in options) command.Add(option);
    }

    /// <summary>The command with what it does.</summary>
    public static Command Doing(this Command command, Action<ParseResult> action) => command.Doing(parsed =>
    {
        action(parsed);
        return ExitCode.Done;
    });

    /// <summary>The command with what it does, which ends with an <see cref="ExitCode"/>.</summary>
    public static Command Doing(this Command command, Func<ParseResult, int> action)
    {
        command.SetAction(action);
        return command;
    }
}
