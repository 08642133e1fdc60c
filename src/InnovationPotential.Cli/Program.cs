using System.Text;
using InnovationPotential.Cli;

// Whatever the machine's code page, names of all scripts must come out.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Innopot.Run(args, Console.Out, Console.Error);
