using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace InnovationPotential.Mutation;

/// <summary>A test of the suite, with all its rows, run in this process.</summary>
internal sealed class SuiteTest(MethodInfo method)
{
    /// <summary>The class and the method.</summary>
    public string Name { get; } = $"{method.DeclaringType!.FullName}.{method.Name}";

    /// <summary>The tests of an assembly whose classes can be made without a fixture.</summary>
    public static IReadOnlyList<SuiteTest> Of(Assembly suite) =>
    [
        .. suite.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && t.GetConstructor([]) is not null)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(m => m.GetCustomAttributes().OfType<IFactAttribute>().Any(f => f.Skip is null))
            .Select(m => new SuiteTest(m)).OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>What fails, or null.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a test throws is its failure.")]
    public string? Failure()
    {
        try
        {
            foreach (var row in Rows()) Run(row);
            return null;
        }
        catch (Exception failure)
        {
            return (failure as TargetInvocationException)?.InnerException?.Message ?? failure.Message;
        }
    }

    private IEnumerable<object?[]> Rows()
    {
        var sources = method.GetCustomAttributes().OfType<IDataAttribute>().ToList();
        if (sources.Count == 0) return [[]];
        var tracker = new DisposalTracker();
        return sources.SelectMany(s => s is MemberDataAttribute member
            ? Members(member)
            : s.GetData(method, tracker).AsTask().GetAwaiter().GetResult().Select(r => r.GetData()));
    }

    // Outside a run of xunit its own attribute finds no rows.
    private IEnumerable<object?[]> Members(MemberDataAttribute data)
    {
        var type = data.MemberType ?? method.ReflectedType!;
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.FlattenHierarchy;
        var rows = type.GetProperty(data.MemberName, Any)?.GetValue(null) ?? type.GetField(data.MemberName, Any)?.GetValue(null)
            ?? type.GetMethod(data.MemberName, Any)!.Invoke(null, data.Arguments);
        return ((IEnumerable)rows!).Cast<object?>().Select(r => r switch
        {
            ITheoryDataRow row => row.GetData(),
            object?[] row => row,
            ITuple row => [.. Enumerable.Range(0, row.Length).Select(i => row[i])],
            _ => [r],
        });
    }

    private void Run(object?[] row)
    {
        var of = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
        var parameters = method.GetParameters();
        if (parameters is [.., { ParameterType.IsArray: true } many] && many.IsDefined(typeof(ParamArrayAttribute), false)
            && !(row.Length == parameters.Length && many.ParameterType.IsInstanceOfType(row[^1])))
            row = Packed(row, parameters.Length - 1, many.ParameterType.GetElementType()!);
        var arguments = parameters.Select((p, i) => Fitting(i < row.Length ? row[i] : p.DefaultValue, p.ParameterType)).ToArray();
        var result = method.Invoke(of, arguments);
        if (result is Task task) task.GetAwaiter().GetResult();
        else if (result is ValueTask later) later.AsTask().GetAwaiter().GetResult();
        (of as IDisposable)?.Dispose();
    }

    private static object?[] Packed(object?[] row, int before, Type element)
    {
        var many = Array.CreateInstance(element, row.Length - before);
        for (var i = before; i < row.Length; i++) many.SetValue(Fitting(row[i], element), i - before);
        return [.. row.Take(before), many];
    }

    private static object? Fitting(object? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return value is IConvertible && plain.IsPrimitive && value.GetType() != plain
            ? Convert.ChangeType(value, plain, System.Globalization.CultureInfo.InvariantCulture)
            : value;
    }
}
